// What follows for the items of a repository from what became of acts, organs and channels. Made by operations/impact.ts.
import type { Reason } from './change-set.ts';
import type { Location } from './location.ts';
import type { UseField } from './register-use.ts';
import type { VersionItem } from './version.ts';

/** The registers whose entries items name. */
export const impactRegisters = ['法规', '机构', '渠道'] as const;
export type ImpactRegister = (typeof impactRegisters)[number];

/** In the order in which they are shown: what can be done at once comes first. */
export const impactActions = ['replace', 'remove', 'choose', 'decide', 'keep'] as const;
export type ImpactAction = (typeof impactActions)[number];

/** What to do with one element of a list. */
export interface Advice {
  readonly action: ImpactAction;
  /** The whole element as it should be: one to `replace` it, at least two to `choose` from, otherwise none. */
  readonly proposals: readonly string[];
  /** Of the 动态调整; undefined where nothing has to change. */
  readonly reason: Reason | undefined;
  /** What a person should look at besides. */
  readonly notes: readonly string[];
}

/** An item at the place where it names an entry, and what to do there. */
export interface ImpactUse extends Advice {
  readonly item: VersionItem;
  readonly field: UseField;
  /** As written: the whole element of the list. */
  readonly text: string;
  readonly location: Location;
}

export interface EntryImpact {
  readonly register: ImpactRegister;
  /** Acts with their 《》. */
  readonly name: string;
  /** What the register says of it: 现行; 《收养法》2021年1月1日废止，由《民法典》代替（待核对）. */
  readonly standing: string;
  /** Repealed, expired or merged into another. */
  readonly hasEnded: boolean;
  /** In the order of the version. */
  readonly uses: readonly ImpactUse[];
}

/** A text that has the word in it where no register has a say. */
export interface Mention {
  readonly item: VersionItem;
  /** 内容, or 扩展. */
  readonly field: string;
  /** The line with the word, as written. */
  readonly text: string;
  readonly location: Location;
}

export interface Impact {
  readonly files: number;
  readonly items: number;
  /** As it was asked for; undefined where all entries were. */
  readonly word: string | undefined;
  /** Those that the word means; where all were asked for, those of which something has to change, most items first. */
  readonly entries: readonly EntryImpact[];
  /** Names that the word may have meant; only where no entry is called so. */
  readonly suggestions: readonly string[];
  /** What the mentions mention: the word, or the name in it without its place, its marks and its articles. */
  readonly mentioned: string;
  /** In the order of the version. */
  readonly mentions: readonly Mention[];
}

/** How many items, not places. */
export function itemCount(places: readonly { readonly item: VersionItem }[]): number {
  return new Set(places.map(({ item }) => item)).size;
}
