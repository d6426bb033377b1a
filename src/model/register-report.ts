// What `gkml registers` finds, as data. Made by operations/find-register-entries.ts and operations/summarise-registers.ts.
import type { RegisterEntry, RegisterName } from './register-list.ts';

/** What took the place of an entry of 法规 or 机构, or of what did. */
export interface Replacement {
  readonly name: string;
  /** Undefined where the register has no entry of that name. */
  readonly entry: RegisterEntry | undefined;
  /** 1 for what replaced the entry itself. */
  readonly step: number;
}

export interface RegisterMatch {
  readonly register: RegisterName;
  readonly entry: RegisterEntry;
  /**
   * The key of the name that the word is; 写法 where it is longer: a citation with its article, a name with its place; 包含
   * where it only has the name of a channel within.
   */
  readonly by: string;
  /** To the end, each before those that replaced it. */
  readonly replacedBy: readonly Replacement[];
}

export interface RegisterSearch {
  readonly word: string;
  /** The entries that the word means. */
  readonly matches: readonly RegisterMatch[];
  /** Others that have the word within a name. */
  readonly containing: readonly RegisterMatch[];
  /** Names that the word may have meant; only where there is nothing else. */
  readonly suggestions: readonly string[];
}

export interface RegisterSummary {
  readonly name: RegisterName;
  readonly entries: number;
  /** 已对照; those that say neither come from a published list. */
  readonly checked: number;
  /** 待核对 */
  readonly unchecked: number;
  /** Added or changed by the repository's own registers. */
  readonly own: number;
}

export type RegisterReport =
  | {
      readonly kind: 'list';
      /** Of gkml, whose registers they are. */
      readonly version: string;
      /** Of the repository's own registers; undefined where it has none. */
      readonly folder: string | undefined;
      readonly registers: readonly RegisterSummary[];
    }
  | { readonly kind: 'entries'; readonly register: RegisterName; readonly entries: readonly RegisterMatch[] }
  | { readonly kind: 'search'; readonly searches: readonly RegisterSearch[] };
