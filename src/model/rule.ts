import type { BaselineCheck } from './baseline-check.ts';
import type { Catalogue, Item, listFields } from './catalogue.ts';
import type { Finding, Severity } from './diagnostic.ts';
import type { Registers } from './registers.ts';
import type { VersionCatalogue, VersionItem } from './version.ts';

/** What every rule may look at besides the data it judges. */
export interface RuleContext {
  readonly registers: Registers;
  /** The catalogue's head, so that an item rule can ask for its 类型, 领域 or 地区. */
  readonly catalogue: Partial<Omit<Catalogue, '事项'>>;
  /** The rule's own options: the defaults, overlaid by the settings. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The day on which it is judged: 2026-03-01. Absent: what hangs on the day is not judged. */
  readonly today?: string;
}

/** What a rule is about, for `gkml rules --tag`. */
export type RuleTag =
  | '完整性'
  | '时限'
  | '依据'
  | '主体'
  | '渠道'
  | '对象方式层级'
  | '文字'
  | '外来文字'
  | '隐私保密'
  | '编号结构'
  | '基准';

export type OptionValue = number | string | boolean | readonly string[];

/** A figure or a list of a rule that a place may set for itself in gkml.config.yaml. */
export interface RuleOption {
  /** Chinese, with the unit. */
  readonly description: string;
  readonly default: OptionValue;
}

export type Report = (finding: Finding) => void;

interface RuleHead {
  /** Kebab-case, says what must hold; also the name of its file, fixtures and page. */
  readonly id: string;
  /** Chinese, says what must hold. */
  readonly title: string;
  readonly severity: Severity;
  /** Legal or practical ground, shown with every finding. */
  readonly basis: string;
  readonly tags: readonly RuleTag[];
  /** By their names in the settings, which are Chinese. */
  readonly options?: Readonly<Record<string, RuleOption>>;
}

/** 每条依据: the entries of a list one by one, each as if it stood alone. */
export type EachEntry = `每条${(typeof listFields)[number]}`;

/** Keys of an item and of the catalogue's head that belong together. */
export type RulePart = readonly (keyof Item | EachEntry | keyof RuleContext['catalogue'])[];

/** Characters that may stand at one place of a text: all of a string, or those whose UTF-16 unit is told to be one. */
export type SignPlace = string | ((unit: number) => boolean);

/**
 * A word, or characters one behind the other. Before a text and behind it stands a line break, as it does between its
 * lines.
 */
export type Sign = string | readonly SignPlace[];

/**
 * Judges one item at a time. `item` has the types of the schema wherever it has a value: a field whose type the
 * schema broke is left out before the rule sees it. Paths are relative to the item: ['时限'], ['渠道', 0].
 */
export interface ItemRule extends RuleHead {
  readonly scope: 'item';
  /**
   * Where the rule is silent about each of these parts alone, it is silent about the whole item: it is not asked again
   * about the same words. What it says it may say by everything it sees. Absent: it is asked about every item.
   */
  readonly parts?: readonly RulePart[];
  /**
   * Where none of the texts of a part has one of these, the rule is silent about it, and is not asked: one scan of a text
   * serves all rules. Absent: nothing of the kind can be said.
   */
  readonly signs?: (registers: Registers) => readonly Sign[];
  check(item: Partial<Item>, report: Report, context: RuleContext): void;
}

/** Judges a whole catalogue whose schema is sound. Paths are from the catalogue's root. */
export interface CatalogueRule extends RuleHead {
  readonly scope: 'catalogue';
  check(catalogue: Catalogue, report: Report, context: RuleContext): void;
}

/** What a rule across files may look at besides the catalogues. */
export type RepositoryContext = Pick<RuleContext, 'registers' | 'options'>;

/** What repository rules know of one catalogue: little enough to keep for every file of a province. */
export interface CatalogueIndex {
  readonly file: string;
  readonly domain: string;
  readonly region: string;
  /** 编号 of each item, in order. */
  readonly ids: readonly string[];
  /** 基准.来源: a file, from the repository's root. */
  readonly baseline?: string;
  /** 基准编号, only of items that have one. */
  readonly baselineIds: readonly { readonly index: number; readonly id: string }[];
  /** 曾用编号, only of items that have some. */
  readonly formerIds: readonly { readonly index: number; readonly ids: readonly string[] }[];
  /** A number for the words of each item: the same words give the same number. 0 where it has too few to tell. */
  readonly wordings: readonly number[];
  /** 主体: each name with the places that it stands at, an item's index and the index in its list by turns. */
  readonly organs: ReadonlyMap<string, readonly number[]>;
}

/** An item of a `CatalogueIndex`, by its position. */
export interface ItemReference {
  readonly catalogue: CatalogueIndex;
  readonly index: number;
}

/** Judges all catalogues of a run together. It names the item that is wrong; paths are relative to that item. */
export interface RepositoryRule extends RuleHead {
  readonly scope: 'repository';
  check(
    catalogues: readonly CatalogueIndex[],
    report: (item: ItemReference, finding: Finding) => void,
    context: RepositoryContext,
  ): void;
}

/** What a finding of a baseline rule is about; paths are relative to it. A domain: what the place has no catalogue of. */
export type BaselinePlace =
  | { readonly item: VersionItem }
  | { readonly catalogue: VersionCatalogue }
  | { readonly domain: string };

/** Judges how a place stands to the baseline above it; `gkml check` runs them. */
export interface BaselineRule extends RuleHead {
  readonly scope: 'baseline';
  check(
    check: BaselineCheck,
    report: (about: BaselinePlace, finding: Finding) => void,
    context: RepositoryContext,
  ): void;
}

export type Rule = ItemRule | CatalogueRule | RepositoryRule | BaselineRule;

/** The options of a rule where nothing sets them. */
export function defaultOptions({ options = {} }: Pick<Rule, 'options'>): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}
