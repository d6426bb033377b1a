// What two sets of features have in common, weighed by how rare it is.
import type { Rarity } from './rarity.ts';

export interface Overlap {
  /** Weights, see Rarity. */
  shared: number;
  onlyOne: number;
  onlyOther: number;
  /** The most telling feature in both, 0 to 1. */
  distinction: number;
}

/** Both sets ascending. */
export function overlapOf(one: readonly number[], other: readonly number[], rarity: Rarity): Overlap {
  const overlap: Overlap = { shared: 0, onlyOne: 0, onlyOther: 0, distinction: 0 };
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const a = one[i] ?? Number.POSITIVE_INFINITY;
    const b = other[j] ?? Number.POSITIVE_INFINITY;
    if (a === b) {
      overlap.shared += rarity.weight(a);
      overlap.distinction = Math.max(overlap.distinction, rarity.distinction(a));
    } else if (a < b) overlap.onlyOne += rarity.weight(a);
    else overlap.onlyOther += rarity.weight(b);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return overlap;
}

/** What was only added speaks hardly against two sets being one, what was replaced does. */
export function differenceOf({ onlyOne, onlyOther }: Overlap): number {
  return 0.85 * Math.min(onlyOne, onlyOther) + 0.15 * Math.max(onlyOne, onlyOther);
}
