import type { Diagnostic, Finding, Severity } from '../../model/diagnostic.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import type { Location } from '../../model/location.ts';
import { type Path, valueAt } from '../../model/path.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Source } from '../../model/source.ts';
import { createSilencer, type Silencer } from './silence.ts';

/** The severity that the settings give to a rule in a file; undefined: the rule's own. */
export type SeverityOf = (rule: string, file: string) => Severity | 'off' | undefined;

/** The options of a rule that the settings set. @param file undefined for a rule that looks across files */
export type OptionsOf = (rule: string, file: string | undefined) => RuleContext['options'];

export type Trace = (diagnostic: Diagnostic, source: Source, finding: Finding) => void;

/** What a finding takes over from the rule that it is of. */
export interface FindingRule {
  readonly id: string;
  readonly severity: Severity;
  readonly basis: string;
}

export interface Collect {
  /** @param location where it is not that of the finding's path */
  (rule: FindingRule, finding: Finding, location?: Location): void;
  readonly found: readonly Diagnostic[];
  /** The comments of the source that silence findings; undefined where it has none. */
  readonly silencer: Silencer | undefined;
}

/** Turns findings into diagnostics of one source: place, item, fingerprint, severity by the settings. */
export function createCollector(
  source: Source,
  { severityOf, trace }: { readonly severityOf?: SeverityOf; readonly trace?: Trace },
  head: RuleContext['catalogue'],
): Collect {
  const found: Diagnostic[] = [];
  const silencer = source.ignores === undefined ? undefined : createSilencer(source.ignores());
  const catalogue = { region: head.地区?.名称 ?? '', domain: head.领域 ?? '' };
  const collect = (rule: FindingRule, finding: Finding, location?: Location) => {
    if (source.isUnread?.(finding.path)) return;
    const setting = severityOf?.(rule.id, source.file);
    if (setting === 'off' || silencer?.silences(rule.id, finding.path)) return;
    const diagnostic = diagnosticOf(rule, finding, source, catalogue, location);
    found.push(setting === undefined ? diagnostic : { ...diagnostic, severity: setting });
    trace?.(found.at(-1) as Diagnostic, source, finding);
  };
  return Object.assign(collect, { found, silencer });
}

function diagnosticOf(
  rule: FindingRule,
  finding: Finding,
  source: Source,
  catalogue: { readonly region: string; readonly domain: string },
  location: Location | undefined,
): Diagnostic {
  const { index, item, field } = aboutOf(source.data, finding.path);
  const id = textOf(item?.编号);
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    hint: finding.hint,
    basis: finding.basis ?? rule.basis,
    location: location ?? source.locate(finding.path, finding.span),
    catalogue,
    ...(index !== undefined && { index }),
    item: id,
    itemName: textOf(item?.名称),
    organs: Array.isArray(item?.主体) ? item.主体.filter((organ) => typeof organ === 'string') : undefined,
    field,
    fingerprint: fingerprint([
      rule.id,
      catalogue.region,
      catalogue.domain,
      id ?? '',
      field ?? '',
      finding.subject ?? '',
    ]),
    fixable: finding.fix !== undefined,
  };
}

/** What a path leads through, in data of any form. */
interface About {
  readonly index: number | undefined;
  readonly item: Readonly<Record<string, unknown>> | undefined;
  readonly field: string | undefined;
}

function aboutOf(data: unknown, [root, index, field]: Path): About {
  if (root !== '事项') return { index: undefined, item: undefined, field: textOf(root) };
  if (typeof index !== 'number') return { index: undefined, item: undefined, field: textOf(field) };
  const item = valueAt(data, ['事项', index]);
  const isObject = item !== null && typeof item === 'object';
  return { index, item: isObject ? (item as Record<string, unknown>) : undefined, field: textOf(field) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Keys of the head whose values have the right type; rules never see a broken one. */
export function headOf(data: unknown): RuleContext['catalogue'] {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return {};
  const { 事项: _, 地区: region, ...rest } = data as Record<string, unknown>;
  const texts = Object.entries(rest).filter(([, value]) => typeof value === 'string');
  const isRegion = typeof valueAt(region, ['名称']) === 'string';
  return {
    ...Object.fromEntries(texts),
    ...(isRegion && { 地区: region }),
  } as RuleContext['catalogue'];
}

/** Two findings alike in all that a fingerprint is made of are still two: the later ones get a number. */
export function withDistinctFingerprints(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const count = (seen.get(diagnostic.fingerprint) ?? 0) + 1;
    seen.set(diagnostic.fingerprint, count);
    if (count === 1) return diagnostic;
    return {
      ...diagnostic,
      fingerprint: fingerprint([diagnostic.fingerprint, String(count)]),
    };
  });
}
