// Which pairs stand elsewhere in the order of their domain.
import type { Pair } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';

/**
 * The fewest pairs of one domain that have to be moved to turn the old order into the new one: those outside of a
 * longest increasing subsequence. O(n log n).
 */
export function movedPairs(pairs: readonly Pair[]): Pair[] {
  const inNewOrder = [...pairs].sort((a, b) => byPosition(a.after, b.after));
  const oldOrder = [...pairs].sort((a, b) => byPosition(a.before, b.before));
  const oldRank = new Map(oldOrder.map((pair, rank) => [pair, rank]));
  const staying = longestIncreasing(inNewOrder.map((pair) => oldRank.get(pair) ?? 0));
  return inNewOrder.filter((_, index) => !staying.has(index));
}

/** As the version lists them. */
export function byPosition(a: VersionItem, b: VersionItem): number {
  return a.catalogue - b.catalogue || a.index - b.index;
}

/** Indexes of one longest increasing subsequence of distinct numbers. */
function longestIncreasing(numbers: readonly number[]): ReadonlySet<number> {
  /** Of every length, the index where a subsequence of that length ends lowest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const length = firstAtLeast(number, ends, numbers);
    previous[index] = ends[length - 1];
    ends[length] = index;
  }
  const chosen = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) chosen.add(index);
  return chosen;
}

/** The first place in `ends` whose number is not below `number`. */
function firstAtLeast(number: number, ends: readonly number[], numbers: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBelow = (numbers[ends[middle] ?? 0] ?? 0) < number;
    if (isBelow) low = middle + 1;
    else high = middle;
  }
  return low;
}
