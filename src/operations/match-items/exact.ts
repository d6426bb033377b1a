// Stage 3: nothing but presentation differs.

import { groupBy } from '../../model/group-by.ts';
import type { Pair } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { isWrittenAlike } from './same-writing.ts';
import { type Progress, type Sides, type Stage, without } from './stage.ts';

/** Within the domain first, then across; as published first, because that is cheap. Equal items pair in their order. */
export const matchExactly: Stage = (progress) => {
  const { profile, domainOf } = progress;
  const rounds: readonly ((left: Sides) => Pair[])[] = [
    (left) => pairWrittenAlike(left, progress),
    (left) => pairEqual(left, (item) => `${domainOf(item)}\u0000${profile(item).key}`),
    (left) => pairAcross(left, progress),
  ];
  const pairs: Pair[] = [];
  let rest = progress.left;
  for (const round of rounds) {
    const equal = round(rest);
    pairs.push(...equal);
    rest = without(rest, { pairs: equal });
  }
  return { pairs };
};

/** Where more items have the same name, the profile is the quicker way. */
const mostNamesakes = 8;

function pairWrittenAlike({ before, after }: Sides, { domainOf }: Progress): Pair[] {
  const byName = groupBy(after, ({ content }) => content.名称);
  return before.flatMap((item) => {
    const namesakes = byName.get(item.content.名称) ?? [];
    if (namesakes.length > mostNamesakes) return [];
    const isEqual = (other: VersionItem) =>
      domainOf(other) === domainOf(item) && isWrittenAlike(item.content, other.content);
    const at = namesakes.findIndex(isEqual);
    return namesakes.splice(at, at < 0 ? 0 : 1).map((other) => pairOf(item, other));
  });
}

function pairEqual({ before, after }: Sides, keyOf: (item: VersionItem) => string): Pair[] {
  const waiting = groupBy(after, keyOf);
  for (const queue of waiting.values()) queue.reverse();
  return before.flatMap((item) => {
    const equal = waiting.get(keyOf(item))?.pop();
    return equal === undefined ? [] : [pairOf(item, equal)];
  });
}

/** Equal items of several domains on both sides could have changed places: then a person has to say which went where. */
function pairAcross({ before, after }: Sides, { profile, domainOf }: Progress): Pair[] {
  const keyOf = (item: VersionItem) => profile(item).key;
  const waiting = groupBy(after, keyOf);
  return [...groupBy(before, keyOf)].flatMap(([key, ones]) => {
    const others = waiting.get(key) ?? [];
    const [from, to] = [new Set(ones.map(domainOf)).size, new Set(others.map(domainOf)).size];
    const isClear =
      (from <= 1 && (to <= 1 || ones.length >= others.length)) || (to <= 1 && others.length >= ones.length);
    return isClear ? pairEqual({ before: ones, after: others }, keyOf) : [];
  });
}

function pairOf(before: VersionItem, after: VersionItem): Pair {
  return { before, after, matchedBy: 'exact', score: 1 };
}
