import { onceEach } from '../fields/once-each.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import { fixWithin } from '../model/fix.ts';
import { type Path, valueAt } from '../model/path.ts';
import type { Registers } from '../model/registers.ts';
import { inOrder, type Report } from '../model/report.ts';
import {
  type CatalogueIndex,
  type CatalogueRule,
  defaultOptions,
  type ItemReference,
  type RepositoryRule,
  type Rule,
  type RuleContext,
} from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { checkSchema } from './check-schema.ts';
import {
  type Collect,
  createCollector,
  headOf,
  type OptionsOf,
  type SeverityOf,
  type Trace,
  withDistinctFingerprints,
} from './validate/collect-findings.ts';
import { indexCatalogue } from './validate/index-catalogue.ts';
import { judgeIgnores } from './validate/judge-ignores.ts';
import type { AskedRule } from './validate/part-groups.ts';
import { type Chooser, createPartMemory } from './validate/part-memory.ts';
import { type PendingIgnore, placeKey } from './validate/silence.ts';
import { toldOnce } from './validate/told-once.ts';
import { type Waivers, waiveFindings } from './validate/waive-findings.ts';
import { createReach } from './validate/waiver-reach.ts';

export interface ValidateOptions {
  readonly rules: readonly Rule[];
  readonly registers: Registers;
  readonly severityOf?: SeverityOf;
  /** What the settings say of a rule's options; the others have their defaults. */
  readonly optionsOf?: OptionsOf;
  /** Every name that a comment may ignore, where `rules` are only some of all. */
  readonly ruleIds?: readonly string[];
  /** What is left as it is for the time being. */
  readonly waivers?: Waivers;
  /** The day on which the catalogues are judged: 2026-03-01. */
  readonly today?: string;
  /** Whether the run read all catalogues that belong together; asked only where an exception hangs on it. Absent: yes. */
  readonly isComplete?: () => Promise<boolean>;
  /** Told of every finding with the catalogue and the path that it is about, which a diagnostic no longer says. */
  readonly trace?: Trace;
}

/** What the check of one catalogue leaves behind: small enough to keep for a whole province. */
export interface FileResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly items: number;
  /** Undefined where the file's form is broken: rules that look across files leave it out. */
  readonly index: CatalogueIndex | undefined;
  readonly pendingIgnores?: readonly PendingIgnore[];
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
  const collect = createCollector(source, options, head);
  const contextOf = (rule: Rule): RuleContext => ({
    registers: options.registers,
    catalogue: head,
    options: optionsOf(rule, source.file, options),
    ...(options.today !== undefined && { today: options.today }),
  });
  const broken = checkSchema(source.data);
  for (const finding of broken) collect(schemaRule, finding);
  const found = valueAt(source.data, ['事项']);
  const items: readonly unknown[] = Array.isArray(found) ? found : [];
  const speakers = askItemRules(options, head, contextOf);
  runItemRules(items, broken, speakers, collect);
  if (broken.length === 0) {
    for (const rule of options.rules) {
      if (rule.scope === 'catalogue') runCatalogueRule(rule, source.data as Catalogue, collect, contextOf(rule));
    }
  }
  const pendingIgnores = judgeIgnores(source, collect, { ...options, head, isSound: broken.length === 0 });
  return {
    diagnostics: [...source.faults, ...collect.found],
    items: items.length,
    index: broken.length === 0 ? indexCatalogue(source.file, source.data as Catalogue) : undefined,
    ...(pendingIgnores.length > 0 && { pendingIgnores }),
  };
}

/** The item rules of a run that may speak of an item; of one whose form is broken, all of them. */
interface Speakers {
  readonly all: readonly AskedRule[];
  readonly choose: Chooser;
}

/** Files come one after the other with the same rules and registers: what is learnt in one serves the next. */
const memoryOf = onceEach((registers: Registers) =>
  onceEach((rules: readonly Rule[]) => {
    const itemRules = rules.filter((rule) => rule.scope === 'item');
    return { itemRules, chooserOf: createPartMemory(itemRules, registers) };
  }),
);

function askItemRules(
  { rules, registers }: ValidateOptions,
  head: RuleContext['catalogue'],
  contextOf: (rule: Rule) => RuleContext,
): Speakers {
  const { itemRules, chooserOf } = memoryOf(registers)(rules);
  const all = itemRules.map((rule) => ({ rule, context: contextOf(rule) }));
  return { all, choose: chooserOf(all, head) };
}

function runItemRules(
  items: readonly unknown[],
  broken: readonly Finding[],
  { all, choose }: Speakers,
  collect: Collect,
): void {
  const damage = damagedFields(broken);
  items.forEach((item, index) => {
    const sound = soundPart(item, damage.get(index));
    if (!sound) return;
    for (const { rule, context } of damage.has(index) ? all : choose(sound)) {
      rule.check(sound, (finding) => collect(rule, within(['事项', index], finding)), context);
    }
  });
}

export function optionsOf(
  rule: Rule,
  file: string | undefined,
  { optionsOf: set }: ValidateOptions,
): RuleContext['options'] {
  return { ...defaultOptions(rule), ...set?.(rule.id, file) };
}

/** A finding of an item, seen from the catalogue's root. */
export function within(prefix: Path, finding: Finding): Finding {
  const path = [...prefix, ...finding.path];
  return finding.fix === undefined ? { ...finding, path } : { ...finding, path, fix: fixWithin(prefix, finding.fix) };
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
  const used = new Set<string>();
  for (const rule of options.rules) {
    if (rule.scope !== 'repository') continue;
    diagnostics.push(...(await runRepositoryRule(rule, indexes, options, sourceOf, used)));
  }
  diagnostics.push(...(await staleIgnores(results, used, options)));
  const items = results.reduce((sum, result) => sum + result.items, 0);
  const report = { files, items, diagnostics: withDistinctFingerprints(toldOnce(diagnostics).sort(inOrder)) };
  if (options.waivers === undefined) return report;
  const isComplete = async () => indexes.length === results.length && (await options.isComplete?.()) !== false;
  const judging = { ...options, reachOf: createReach(indexes, options), isComplete };
  const { diagnostics: left, ...waivers } = await waiveFindings(report.diagnostics, options.waivers, judging);
  return { ...report, diagnostics: [...left].sort(inOrder), waivers };
}

/** Of rules across files. A part of the files does not show what a comment is good for. */
async function staleIgnores(
  results: readonly FileResult[],
  used: ReadonlySet<string>,
  { isComplete }: ValidateOptions,
): Promise<Diagnostic[]> {
  const pending = results.flatMap(({ pendingIgnores = [] }) => pendingIgnores);
  const stale = pending.filter(({ diagnostic }) => !used.has(placeKey(diagnostic.location)));
  if (stale.length === 0 || (await isComplete?.()) === false) return [];
  return stale.map(({ diagnostic }) => diagnostic);
}

/** @param used receives the places of the names that silenced a finding */
async function runRepositoryRule(
  rule: RepositoryRule,
  indexes: readonly CatalogueIndex[],
  options: ValidateOptions,
  sourceOf: SourceFinder,
  used: Set<string>,
): Promise<Diagnostic[]> {
  const found: { item: ItemReference; finding: Finding }[] = [];
  const context = { registers: options.registers, options: optionsOf(rule, undefined, options) };
  rule.check(indexes, (item, finding) => found.push({ item, finding }), context);
  const diagnostics: Diagnostic[] = [];
  for (const { item, finding } of found) {
    const source = await sourceOf(item.catalogue.file, item.catalogue.domain);
    const collect = createCollector(source, options, headOf(source.data));
    collect(rule, within(['事项', item.index], finding));
    diagnostics.push(...collect.found);
    for (const name of collect.silencer?.used ?? []) used.add(placeKey(name.location));
  }
  return diagnostics;
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
