// Findings that a waiver takes out of the verdict, and waivers that have nothing left to do.
import { isPast } from '../../model/calendar-day.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { exceptionRules, waiverCurrent } from '../../model/exception-rules.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import type { Waiver } from '../../model/generated/waivers.ts';
import type { WaiverOutcome } from '../../model/report.ts';
import type { Source } from '../../model/source.ts';
import type { SeverityOf } from './collect-findings.ts';

export interface Waivers {
  readonly entries: readonly Waiver[];
  /** The day on which the findings are judged: 2026-03-01. */
  readonly today: string;
  /** The file that they stand in. */
  readonly source: Pick<Source, 'file' | 'locate' | 'lineText'>;
}

/**
 * How surely a waiver without a finding has none to waive: judged; only if all catalogues that belong together were
 * read; not at all, as its rule was not run.
 */
export type Reach = 'judged' | 'if-complete' | 'not-run';

interface Applied extends WaiverOutcome {
  readonly diagnostics: readonly Diagnostic[];
}

/** @param diagnostics with distinct fingerprints */
export async function waiveFindings(
  diagnostics: readonly Diagnostic[],
  { entries, today, source }: Waivers,
  { reachOf, isComplete, severityOf }: WaiverJudging,
): Promise<Applied> {
  const byFingerprint = new Map(entries.map((entry, index) => [entry.指纹, index] as const).reverse());
  const present = new Set<number>();
  const left = diagnostics.filter((diagnostic) => {
    const index = mayBeWaived(diagnostic) ? byFingerprint.get(diagnostic.fingerprint) : undefined;
    if (index === undefined) return true;
    present.add(index);
    return isPast((entries[index] as Waiver).期限, today);
  });
  const idle = entries.flatMap((entry, index) => {
    const reach = present.has(index) ? 'judged' : reachOf(entry);
    return present.has(index) && !isPast(entry.期限, today) ? [] : [{ entry, index, reach }];
  });
  const counts = idle.some(({ reach }) => reach === 'if-complete') && (await isComplete());
  const stale = idle.filter(({ reach }) => reach === 'judged' || (reach === 'if-complete' && counts));
  const told = stale.map(({ entry, index }) => {
    return toldOf(entry, { index, isPresent: present.has(index), isTwin: byFingerprint.get(entry.指纹) !== index });
  });
  return {
    waived: diagnostics.length - left.length,
    stale: stale.map(({ index }) => index),
    diagnostics: [...left, ...placed(told, source, severityOf)],
  };
}

export interface WaiverJudging {
  reachOf(waiver: Waiver): Reach;
  isComplete(): Promise<boolean>;
  readonly severityOf?: SeverityOf;
}

/** What the reader of a file found is no matter of a rule: until it is mended nothing else can be relied on. */
export function mayBeWaived({ rule, catalogue }: Diagnostic): boolean {
  return catalogue !== undefined && !exceptionRules.some(({ id }) => id === rule);
}

interface Told extends Pick<Diagnostic, 'severity' | 'message' | 'hint'> {
  readonly entry: Waiver;
  readonly index: number;
  readonly key: keyof Waiver;
}

function toldOf(
  entry: Waiver,
  { index, isPresent, isTwin }: { readonly index: number; readonly isPresent: boolean; readonly isTwin: boolean },
): Told {
  if (isPresent) {
    const hint = '先照提示改目录；还不能改的，用 gkml waive 重新写明理由和期限';
    const message = `豁免已经过期（期限 ${entry.期限}），问题还在`;
    return { entry, index, key: '期限', severity: waiverCurrent.severity, message, hint };
  }
  const message = isTwin ? '和前面的一条豁免重复' : `豁免的问题已经没有了：${entry.规则}`;
  return { entry, index, key: '指纹', severity: 'warning', message, hint: '运行 gkml waive --prune 去掉用不着的豁免' };
}

function placed(told: readonly Told[], source: Waivers['source'], severityOf: SeverityOf | undefined): Diagnostic[] {
  const setting = severityOf?.(waiverCurrent.id, source.file);
  if (setting === 'off') return [];
  return told.map(({ entry, index, key, severity, message, hint }) => {
    const location = source.locate(['豁免', index, key]);
    return {
      rule: waiverCurrent.id,
      severity: setting ?? severity,
      message,
      hint,
      basis: waiverCurrent.basis,
      location,
      excerpt: location.line === undefined ? undefined : source.lineText(location.line),
      catalogue: { region: entry.地区, domain: entry.领域 },
      item: entry.事项,
      field: entry.要素,
      fingerprint: fingerprint([waiverCurrent.id, entry.指纹, String(index)]),
      fixable: false,
    };
  });
}
