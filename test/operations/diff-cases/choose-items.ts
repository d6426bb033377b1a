// Which items a step may take, so that the truth can be told from the two versions at all.
import type { Revision } from './revision.ts';
import { lookOf, type TrueItem } from './true-item.ts';

export type Accept = (item: TrueItem) => boolean;

/** `count` items that no step had yet, and marks them. */
export function chooseItems(revision: Revision, count: number, accept: Accept = () => true): TrueItem[] {
  const touched = revision.before.filter(({ identity }) => revision.touched.has(identity));
  const chosen: TrueItem[] = [];
  for (const item of revision.random.shuffled(revision.after)) {
    if (chosen.length === count) break;
    if (revision.touched.has(item.identity) || !accept(item) || touched.some((other) => areConfusable(other, item)))
      continue;
    chosen.push(item);
    touched.push(item);
    revision.touched.add(item.identity);
  }
  return chosen;
}

/**
 * Of two items with one name and nearly one content, at most one may change: if both did, nobody could tell what became
 * of which. Items that are the same in everything are interchangeable, and do no harm.
 */
function areConfusable(other: TrueItem, item: TrueItem): boolean {
  return (
    other.content.名称 === item.content.名称 &&
    nameOf(other) === nameOf(item) &&
    lookOf(other) !== lookOf(item) &&
    areNear(other, item)
  );
}

/** 领域, 一级事项 and 名称: the natural key. */
export function nameOf({ domain, content }: TrueItem): string {
  return [domain, content.一级事项, content.名称].join('\n');
}

export function areNear(a: TrueItem, b: TrueItem): boolean {
  const shared = a.elements.filter((element) => b.elements.includes(element)).length;
  return shared * 2 >= Math.min(a.elements.length, b.elements.length);
}

export function replaceItem(revision: Revision, item: TrueItem, ...replacement: TrueItem[]): void {
  revision.after = revision.after.flatMap((each) => (each.identity === item.identity ? replacement : [each]));
}
