// An item of the result, and what is open about it.
import type { ConflictKind, ConflictValue, WholeItem } from '../../model/merge.ts';
import type { VersionItem } from '../../model/version.ts';
import type { ItemKey } from './item-mergers.ts';
import type { Thread } from './threads.ts';

export interface MergedItem {
  readonly item: WholeItem;
  /** The catalogue that it stands in. */
  readonly thread: Thread;
  /** Where it comes from. */
  readonly base?: VersionItem;
  readonly ours?: VersionItem;
  readonly theirs?: VersionItem;
}

/** A conflict before it is known what the item is called in the result. */
export interface ItemConflict {
  readonly kind: ConflictKind;
  /** In the result; else, where the result has none of it, the item as one of the versions has it. */
  readonly about: MergedItem | VersionItem;
  readonly field: ItemKey | '领域' | null;
  /** Where the whole is meant, the items of the result that are ours'. */
  readonly standing?: readonly MergedItem[];
  readonly base: ConflictValue | null;
  readonly ours: ConflictValue | null;
  readonly theirs: ConflictValue | null;
}

export interface MergedKin {
  readonly items: readonly MergedItem[];
  readonly conflicts: readonly ItemConflict[];
}

export const nothing: MergedKin = { items: [], conflicts: [] };

export function wholeItem({ id, content }: VersionItem): WholeItem {
  return id === undefined ? content : { 编号: id, ...content };
}

/** One item, or the list of several. */
export function wholeItems(items: readonly VersionItem[], home: string): WholeItem | readonly WholeItem[] | null {
  return oneOrSeveral(items.map((item) => seenFrom(home, wholeItem(item), item.domain)));
}

export function oneOrSeveral(items: readonly WholeItem[]): WholeItem | readonly WholeItem[] | null {
  return items.length > 1 ? items : (items[0] ?? null);
}

/** An item that stands in another domain than the conflict says so. */
export function seenFrom(home: string, item: WholeItem, domain: string): WholeItem {
  return domain === home ? item : { ...item, 领域: domain };
}
