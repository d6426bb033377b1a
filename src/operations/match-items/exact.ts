// Stage 3: nothing but presentation differs.
import type { Pair } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { groupBy } from './group-by.ts';
import { rawKey } from './raw-key.ts';
import { type Sides, type Stage, without } from './stage.ts';

/** Within the domain first, then across; as published first, because that is cheap. Equal items pair in their order. */
export const matchExactly: Stage = ({ left, normal, domainOf }) => {
  const keys: readonly ((item: VersionItem) => string)[] = [
    (item) => `${domainOf(item)}\u0000${rawKey(item.content)}`,
    (item) => `${domainOf(item)}\u0000${normal(item).key}`,
    (item) => normal(item).key,
  ];
  const pairs: Pair[] = [];
  let rest = left;
  for (const keyOf of keys) {
    const equal = pairEqual(rest, keyOf);
    pairs.push(...equal);
    rest = without(rest, equal);
  }
  return { pairs };
};

function pairEqual({ before, after }: Sides, keyOf: (item: VersionItem) => string): Pair[] {
  const waiting = groupBy(after, keyOf);
  for (const queue of waiting.values()) queue.reverse();
  const pairs: Pair[] = [];
  for (const item of before) {
    const equal = waiting.get(keyOf(item))?.pop();
    if (equal !== undefined) pairs.push({ before: item, after: equal, matchedBy: 'exact', score: 1 });
  }
  return pairs;
}
