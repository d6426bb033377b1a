// What becomes of a place's catalogues when the baseline above them has a new version. Made by operations/update-from-baseline.ts.
import type { Catalogue } from './catalogue.ts';
import type { ConflictItem, Merge } from './merge.ts';

/** What a person should look at; nothing waits for it. */
export type UpdateNotice =
  /** Does not apply here, but the baseline changed it or took it out: whether the reason still holds is for a person. */
  | { readonly kind: 'excluded-changed' | 'excluded-removed'; readonly item: ConflictItem }
  /** The baseline has come to what the place has: there is nothing left to excuse. */
  | { readonly kind: 'deviation-idle'; readonly item: ConflictItem; readonly element: string }
  /** The baseline's 编号 is in use here, or was. */
  | { readonly kind: 'renumbered'; readonly item: ConflictItem; readonly baselineId: string }
  /** An organ that arrives as the baseline calls it: nobody told which one it is here. */
  | { readonly kind: 'organ-unknown'; readonly form: string; readonly items: number }
  | { readonly kind: 'domain-added' | 'domain-removed' | 'domain-not-taken'; readonly domain: string };

export interface BaselineUpdate {
  /** Ours is the place, theirs the new baseline as it would stand here. */
  readonly merge: Merge;
  readonly notices: readonly UpdateNotice[];
  /** The new baseline with an id for every item, in its order: what is kept of it where it came without. */
  readonly baseline: readonly Catalogue[];
}
