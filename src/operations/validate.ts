import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Diagnostic, Finding, Severity } from '../model/diagnostic.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { type Path, valueAt } from '../model/path.ts';
import type { Registers } from '../model/registers.ts';
import { inOrder, type Report } from '../model/report.ts';
import type {
  CatalogueIndex,
  CatalogueRule,
  ItemReference,
  ItemRule,
  RepositoryRule,
  Rule,
  RuleContext,
} from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { checkSchema } from './check-schema.ts';

export interface ValidateOptions {
  readonly rules: readonly Rule[];
  readonly registers: Registers;
  /** The severity that the settings give to a rule in a file; undefined: the rule's own. */
  severityOf?(rule: string, file: string): Severity | 'off' | undefined;
}

/** What the check of one catalogue leaves behind: small enough to keep for a whole province. */
export interface FileResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly items: number;
  /** Undefined where the file's form is broken: rules that look across files leave it out. */
  readonly index: CatalogueIndex | undefined;
}

const schemaRule = {
  id: 'schema',
  severity: 'error',
  basis: '目录文件的格式（gkml schema catalogue）',
} as const;

/** Checks one catalogue by itself: syntax, schema, item and catalogue rules. */
export function validateSource(source: Source, options: ValidateOptions): FileResult {
  if (source.data === undefined) return { diagnostics: source.faults, items: 0, index: undefined };
  const head = headOf(source.data);
  const collect = collector(source, options, head);
  const context: RuleContext = {
    registers: options.registers,
    catalogue: head,
  };
  const broken = checkSchema(source.data);
  for (const finding of broken) collect(schemaRule, finding);
  const found = valueAt(source.data, ['事项']);
  const items: readonly unknown[] = Array.isArray(found) ? found : [];
  runItemRules(items, broken, options.rules, collect, context);
  if (broken.length === 0) {
    for (const rule of options.rules) {
      if (rule.scope === 'catalogue') runCatalogueRule(rule, source.data as Catalogue, collect, context);
    }
  }
  return {
    diagnostics: [...source.faults, ...collect.found],
    items: items.length,
    index: broken.length === 0 ? indexOf(source.file, source.data as Catalogue) : undefined,
  };
}

function runItemRules(
  items: readonly unknown[],
  broken: readonly Finding[],
  rules: readonly Rule[],
  collect: Collect,
  context: RuleContext,
): void {
  const itemRules = rules.filter((rule): rule is ItemRule => rule.scope === 'item');
  const damage = damagedFields(broken);
  items.forEach((item, index) => {
    const sound = soundPart(item, damage.get(index));
    if (!sound) return;
    for (const rule of itemRules) {
      rule.check(sound, (finding) => collect(rule, { ...finding, path: ['事项', index, ...finding.path] }), context);
    }
  });
}

function runCatalogueRule(rule: CatalogueRule, catalogue: Catalogue, collect: Collect, context: RuleContext): void {
  rule.check(catalogue, (finding) => collect(rule, finding), context);
}

/** Reads a file again; a workbook holds several catalogues, so the domain says which one. */
export type SourceFinder = (file: string, domain: string) => Promise<Source>;

/**
 * Puts the results of all catalogues together and runs the rules that look across files.
 * @param files how many files were read: a workbook may hold several catalogues
 */
export async function summarise(
  results: readonly FileResult[],
  options: ValidateOptions,
  sourceOf: SourceFinder,
  files: number,
): Promise<Report> {
  const indexes = results.map(({ index }) => index).filter((index) => index !== undefined);
  const diagnostics = results.flatMap((result) => result.diagnostics);
  for (const rule of options.rules) {
    if (rule.scope === 'repository') diagnostics.push(...(await runRepositoryRule(rule, indexes, options, sourceOf)));
  }
  const items = results.reduce((sum, result) => sum + result.items, 0);
  return {
    files,
    items,
    diagnostics: withDistinctFingerprints(diagnostics.sort(inOrder)),
  };
}

async function runRepositoryRule(
  rule: RepositoryRule,
  indexes: readonly CatalogueIndex[],
  options: ValidateOptions,
  sourceOf: SourceFinder,
): Promise<Diagnostic[]> {
  const found: { item: ItemReference; finding: Finding }[] = [];
  rule.check(indexes, (item, finding) => found.push({ item, finding }));
  const diagnostics: Diagnostic[] = [];
  for (const { item, finding } of found) {
    const source = await sourceOf(item.catalogue.file, item.catalogue.domain);
    const collect = collector(source, options, headOf(source.data));
    collect(rule, { ...finding, path: ['事项', item.index, ...finding.path] });
    diagnostics.push(...collect.found);
  }
  return diagnostics;
}

interface Collect {
  (rule: { id: string; severity: Severity; basis: string }, finding: Finding): void;
  readonly found: readonly Diagnostic[];
}

/** Turns findings into diagnostics of one source: place, item, fingerprint, severity by the settings. */
function collector(source: Source, options: ValidateOptions, head: RuleContext['catalogue']): Collect {
  const found: Diagnostic[] = [];
  const collect = (rule: { id: string; severity: Severity; basis: string }, finding: Finding) => {
    const setting = options.severityOf?.(rule.id, source.file);
    if (setting === 'off') return;
    const { id, name, field } = itemOf(source.data, finding.path);
    found.push({
      rule: rule.id,
      severity: setting ?? finding.severity ?? rule.severity,
      message: finding.message,
      hint: finding.hint,
      basis: finding.basis ?? rule.basis,
      location: source.locate(finding.path, finding.span),
      item: id,
      itemName: name,
      field,
      fingerprint: fingerprint([
        rule.id,
        head.地区?.名称 ?? '',
        head.领域 ?? '',
        id ?? '',
        field ?? '',
        finding.subject ?? '',
      ]),
      fixable: false,
    });
  };
  return Object.assign(collect, { found });
}

function itemOf(data: unknown, path: Path): { id?: string; name?: string; field?: string } {
  const [root, index, field] = path;
  const item = root === '事项' && typeof index === 'number' ? valueAt(data, ['事项', index]) : undefined;
  const id = valueAt(item, ['编号']);
  const name = valueAt(item, ['名称']);
  const key = root === '事项' ? field : root;
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof name === 'string' && { name }),
    ...(typeof key === 'string' && { field: key }),
  };
}

/** Keys of the head whose values have the right type; rules never see a broken one. */
function headOf(data: unknown): RuleContext['catalogue'] {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return {};
  const { 事项: _, 地区: region, ...rest } = data as Record<string, unknown>;
  const texts = Object.entries(rest).filter(([, value]) => typeof value === 'string');
  const isRegion = typeof valueAt(region, ['名称']) === 'string';
  return {
    ...Object.fromEntries(texts),
    ...(isRegion && { 地区: region }),
  } as RuleContext['catalogue'];
}

/** Index of an item → its fields that the schema broke; '' where the item itself has no shape. */
function damagedFields(findings: readonly Finding[]): Map<number, Set<string>> {
  const damage = new Map<number, Set<string>>();
  for (const { path } of findings) {
    const [root, index, field] = path;
    if (root !== '事项' || typeof index !== 'number') continue;
    const fields = damage.get(index) ?? new Set();
    fields.add(typeof field === 'string' ? field : '');
    damage.set(index, fields);
  }
  return damage;
}

function soundPart(item: unknown, damaged: ReadonlySet<string> | undefined): Partial<Item> | undefined {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
  if (!damaged) return item as Item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => !damaged.has(key))) as Partial<Item>;
}

function indexOf(file: string, catalogue: Catalogue): CatalogueIndex {
  const { 领域: domain, 地区: region, 事项: items } = catalogue;
  return {
    file,
    domain,
    region: region?.名称 ?? '',
    ids: items.map((item) => item.编号),
  };
}

/** Two findings alike in all that a fingerprint is made of are still two: the later ones get a number. */
function withDistinctFingerprints(diagnostics: readonly Diagnostic[]): Diagnostic[] {
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
