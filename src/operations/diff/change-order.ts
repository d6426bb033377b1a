// Changes in the order of the new version; what was removed stands after what stood before it.
import { itemsAfter } from '../../model/change-items.ts';
import type { Change } from '../../model/change-set.ts';
import type { Matching } from '../../model/matching.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { byPosition } from './moved-pairs.ts';

interface Sides {
  readonly before: Version;
  readonly after: Version;
  readonly domainKey: (name: string) => string;
}

export function inOrder(changes: readonly Change[], matching: Matching, sides: Sides): Change[] {
  const position = positionsIn(sides.after);
  const places = placesOfRemoved(matching, sides, position);
  const placeOf = (change: Change): number => {
    if (change.kind === 'removed') return places.get(change.before) ?? -1;
    const [first] = itemsAfter(change);
    return first === undefined ? -1 : position(first);
  };
  return changes
    .map((change) => ({ change, place: placeOf(change) }))
    .sort((a, b) => a.place - b.place || byOldPosition(a.change, b.change))
    .map(({ change }) => change);
}

/** Only the removed share a place. */
function byOldPosition(a: Change, b: Change): number {
  return a.kind === 'removed' && b.kind === 'removed' ? byPosition(a.before, b.before) : 0;
}

type Position = (item: VersionItem) => number;

/** Every item's number in its version. */
function positionsIn({ catalogues }: Version): Position {
  let next = 0;
  const starts = catalogues.map(({ items }) => {
    const start = next;
    next += (items.at(-1)?.index ?? -1) + 1;
    return start;
  });
  return ({ catalogue, index }) => (starts[catalogue] ?? next) + index;
}

/**
 * Fractions between the positions of the new version. A removed item follows its nearest predecessor that stayed in the
 * domain; without one it stands before the domain's first item; in a domain that is gone, behind the domain before.
 */
function placesOfRemoved(matching: Matching, sides: Sides, position: Position): ReadonlyMap<VersionItem, number> {
  const places = new Map<VersionItem, number>();
  if (matching.removed.length === 0) return places;
  const { domainKey } = sides;
  const successors = successorsIn(matching);
  const spans = domainSpans(sides, position);
  const removed = new Set(matching.removed);
  let behind = -1;
  for (const { head, items } of sides.before.catalogues) {
    const key = domainKey(head.领域);
    const span = spans.get(key);
    let place = span === undefined ? behind : span.first - 0.5;
    for (const item of items) {
      const successor = successors.get(item);
      if (successor !== undefined && domainKey(successor.domain) === key) place = position(successor);
      if (removed.has(item)) places.set(item, place + 0.25);
    }
    if (span !== undefined) behind = span.last + 0.5;
  }
  return places;
}

function successorsIn({ pairs, splits, merges }: Matching): ReadonlyMap<VersionItem, VersionItem> {
  return new Map([
    ...pairs.map(({ before, after }) => [before, after] as const),
    ...splits.flatMap(({ before, after }) => after.slice(-1).map((last) => [before, last] as const)),
    ...merges.flatMap(({ before, after }) => before.map((item) => [item, after] as const)),
  ]);
}

function domainSpans({ after, domainKey }: Sides, position: Position) {
  const spans = new Map<string, { first: number; last: number }>();
  for (const { head, items } of after.catalogues) {
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) continue;
    const key = domainKey(head.领域);
    spans.set(key, { first: spans.get(key)?.first ?? position(first), last: position(last) });
  }
  return spans;
}
