import type { Diagnostic } from '../model/diagnostic.ts';
import type { Waiver } from '../model/generated/waivers.ts';

export interface WaiverGrounds {
  readonly reason: string;
  /** A day; undefined: without end. */
  readonly until: string | undefined;
  readonly owner: string | undefined;
}

/** One waiver a finding; a finding that had one, past its day, has the new one instead. */
export function addWaivers(
  entries: readonly Waiver[],
  diagnostics: readonly Diagnostic[],
  grounds: WaiverGrounds,
): Waiver[] {
  const added = diagnostics.map((diagnostic) => waiverOf(diagnostic, grounds));
  const replaced = new Set(added.map((entry) => entry.指纹));
  return [...entries.filter((entry) => !replaced.has(entry.指纹)), ...added];
}

function waiverOf(
  { fingerprint, rule, catalogue, item, field, message }: Diagnostic,
  { reason, until, owner }: WaiverGrounds,
): Waiver {
  return {
    指纹: fingerprint,
    规则: rule,
    地区: catalogue?.region ?? '',
    领域: catalogue?.domain ?? '',
    ...(item !== undefined && item !== '' && { 事项: item }),
    ...(field !== undefined && field !== '' && { 要素: field }),
    问题: message,
    理由: reason,
    ...(owner !== undefined && { 责任人: owner.trim() }),
    ...(until !== undefined && { 期限: until }),
  };
}

/** @param indexes of the entries that go */
export function removeWaivers(entries: readonly Waiver[], indexes: readonly number[]): Waiver[] {
  const gone = new Set(indexes);
  return entries.filter((_, index) => !gone.has(index));
}
