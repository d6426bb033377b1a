import type { Diagnostic, Finding, Severity } from '../../model/diagnostic.ts';
import { fingerprint } from '../../model/fingerprint.ts';
import { type Path, valueAt } from '../../model/path.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Source } from '../../model/source.ts';

/** The severity that the settings give to a rule in a file; undefined: the rule's own. */
export type SeverityOf = (rule: string, file: string) => Severity | 'off' | undefined;

/** The options of a rule that the settings set. @param file undefined for a rule that looks across files */
export type OptionsOf = (rule: string, file: string | undefined) => RuleContext['options'];

export type Trace = (diagnostic: Diagnostic, source: Source, finding: Finding) => void;

export interface Collect {
  (rule: { id: string; severity: Severity; basis: string }, finding: Finding): void;
  readonly found: readonly Diagnostic[];
}

/** Turns findings into diagnostics of one source: place, item, fingerprint, severity by the settings. */
export function createCollector(
  source: Source,
  { severityOf, trace }: { readonly severityOf?: SeverityOf; readonly trace?: Trace },
  head: RuleContext['catalogue'],
): Collect {
  const found: Diagnostic[] = [];
  const collect = (rule: { id: string; severity: Severity; basis: string }, finding: Finding) => {
    const setting = severityOf?.(rule.id, source.file);
    if (setting === 'off') return;
    const { id, name, organs, field } = itemOf(source.data, finding.path);
    const diagnostic: Diagnostic = {
      rule: rule.id,
      severity: setting ?? finding.severity ?? rule.severity,
      message: finding.message,
      hint: finding.hint,
      basis: finding.basis ?? rule.basis,
      location: source.locate(finding.path, finding.span),
      item: id,
      itemName: name,
      organs,
      field,
      fingerprint: fingerprint([
        rule.id,
        head.地区?.名称 ?? '',
        head.领域 ?? '',
        id ?? '',
        field ?? '',
        finding.subject ?? '',
      ]),
      fixable: finding.fix !== undefined,
    };
    found.push(diagnostic);
    trace?.(diagnostic, source, finding);
  };
  return Object.assign(collect, { found });
}

interface AboutItem {
  readonly id?: string;
  readonly name?: string;
  readonly organs?: readonly string[];
  readonly field?: string;
}

function itemOf(data: unknown, path: Path): AboutItem {
  const [root, index, field] = path;
  const item = root === '事项' && typeof index === 'number' ? valueAt(data, ['事项', index]) : undefined;
  const id = valueAt(item, ['编号']);
  const name = valueAt(item, ['名称']);
  const organs = valueAt(item, ['主体']);
  const key = root === '事项' ? field : root;
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof name === 'string' && { name }),
    ...(Array.isArray(organs) && { organs: organs.filter((organ) => typeof organ === 'string') }),
    ...(typeof key === 'string' && { field: key }),
  };
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
