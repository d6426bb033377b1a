// What a three-way merge of catalogues gives (DESIGN §7), as data. Made by operations/merge.ts.
import type { Catalogue, Item } from './catalogue.ts';
import type { FieldValue } from './change-set.ts';
import type { CatalogueHead } from './exact-values.ts';
import type { ItemContent } from './version.ts';

/** Read ours-theirs: what either side did to the same thing. */
export type ConflictKind = 'both-changed' | 'removed-changed' | 'changed-removed' | 'both-added';

/** An item as changes name it: as it stands in the result where it is there, else as the side has it that kept it. */
export interface ConflictItem {
  readonly 编号: string | null;
  readonly 领域: string;
  readonly 一级事项: string | null;
  readonly 名称: string | null;
}

/** An item as a side has it; without 编号 where that side gives none, with 领域 where it stands in another than the conflict. */
export type WholeItem = ItemContent & { readonly 编号?: string; readonly 领域?: string };

/** Several items where one side split or united what the other changed. */
export type ConflictValue = FieldValue | WholeItem | readonly WholeItem[] | CatalogueHead;

/** What a person has to choose. Until then the merged catalogue has what ours has. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Null where the catalogue's own head is meant. */
  readonly item: ConflictItem | null;
  /** 领域 of the catalogue that it stands in, or would. */
  readonly domain: string;
  /** Null where the whole item is meant, or the whole head; 领域 of an item that both sides moved. */
  readonly field: keyof Item | keyof CatalogueHead | null;
  /** Null where that side has none. Whole items, or a whole head, where `field` is null. */
  readonly base: ConflictValue | null;
  readonly ours: ConflictValue | null;
  readonly theirs: ConflictValue | null;
  /** Head of the catalogue that theirs has the item in; absent where the result has a catalogue for it. */
  readonly home?: CatalogueHead;
}

/** One catalogue of the result, with the files that it comes from; absent where that side had none. */
export interface MergedCatalogue {
  readonly catalogue: Catalogue;
  readonly oursFile?: string;
  readonly theirsFile?: string;
}

export interface MergeSummary {
  /** Items taken over from theirs, edits taken over from theirs (fields), items removed because theirs did. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Items of which both sides changed something. */
  readonly joined: number;
}

export interface Merge {
  /** In the order of ours, what only theirs has after its neighbours. A catalogue that one side dropped and the other left is not among them. */
  readonly catalogues: readonly MergedCatalogue[];
  readonly conflicts: readonly Conflict[];
  readonly summary: MergeSummary;
}

/** What a person says of a conflict. `both`: of two whole items, theirs comes beside ours, under another 编号 where it must. */
export type ConflictChoice = 'base' | 'ours' | 'theirs' | 'both' | { readonly value: ConflictValue | null };
