// How alike two sets are: elements of a content, acts, organs.
import type { FieldScore } from './field-score.ts';
import { nearElements } from './near-elements.ts';
import { differenceOf, type Overlap, overlapOf } from './overlap.ts';
import type { Value } from './profile.ts';
import type { Rarity } from './rarity.ts';

export function scoreSet(one: Value, other: Value, rarity: Rarity): FieldScore {
  const overlap = overlapOf(one.parts, other.parts, rarity);
  if (one.whole !== other.whole) return scoreOf(overlap, rarity);
  return { ...scoreOf(overlap, rarity), distinction: rarity.distinction(one.whole) };
}

/** Elements that were only reworded or extended count in part. */
export function scoreContent(one: Value, other: Value, rarity: Rarity): FieldScore {
  if (one.whole === other.whole) return scoreSet(one, other, rarity);
  const overlap = overlapOf(one.parts, other.parts, rarity);
  for (const near of nearElements(one, other)) {
    const [a, b] = [rarity.weight(near.one), rarity.weight(near.other)];
    const common = Math.round(near.likeness * Math.min(a, b));
    // A reworded element is one element, and not one more that is rare because its wording is new.
    overlap.shared += common;
    overlap.onlyOne += Math.min(a, b) - common - a;
    overlap.onlyOther += Math.min(a, b) - common - b;
    const distinction = near.likeness * Math.min(rarity.distinction(near.one), rarity.distinction(near.other));
    overlap.distinction = Math.max(overlap.distinction, distinction);
  }
  return scoreOf(overlap, rarity);
}

function scoreOf(overlap: Overlap, rarity: Rarity): FieldScore {
  const all = overlap.shared + differenceOf(overlap);
  return {
    likeness: all === 0 ? 1 : overlap.shared / all,
    information: Math.min(1, all / rarity.unique),
    distinction: overlap.distinction,
  };
}
