import type { MergeSummary, WholeItem } from '../../model/merge.ts';
import type { Version } from '../../model/version.ts';
import { type MergedItem, wholeItem } from './merged-item.ts';
import { isExactly } from './three.ts';

/** How much of theirs there is in the result. What theirs split or united counts as removed and added. */
export function summariseMerge(items: readonly MergedItem[], ours: Version): MergeSummary {
  const standing = new Set(items.map((each) => each.ours));
  const gone = ours.catalogues.flatMap((catalogue) => catalogue.items).filter((item) => !standing.has(item));
  const edited = items.flatMap((each) =>
    each.ours === undefined ? [] : [differences(wholeItem(each.ours), each.item)],
  );
  return {
    added: items.length - edited.length,
    changed: edited.reduce((sum, count) => sum + count, 0),
    removed: gone.length,
    joined: items.filter(isJoined).length,
  };
}

function differences(own: WholeItem, item: WholeItem): number {
  const keys = new Set([...Object.keys(own), ...Object.keys(item)]) as ReadonlySet<keyof WholeItem>;
  return [...keys].filter((key) => !isExactly(own[key], item[key])).length;
}

function isJoined({ item, ours, theirs, base }: MergedItem): boolean {
  if (ours === undefined || theirs === undefined || base === undefined) return false;
  return differences(wholeItem(ours), item) > 0 && differences(wholeItem(theirs), item) > 0;
}
