// How alike two names are, of items or of their 一级事项. A name that was only extended is nearly the same name.
import type { FieldScore } from './field-score.ts';
import { extendsName, numbersDiffer } from './name-tokens.ts';
import { overlapOf } from './overlap.ts';
import type { Value } from './profile.ts';
import type { Rarity } from './rarity.ts';

export interface Name {
  readonly value: Value;
  /** How far the whole text tells one item from the others. */
  readonly distinction: number;
}

/** Of an extended name, however long the extension, where the shorter one is known for one item. */
const extended = 0.75;
/** Words in common are less than a name that stands whole in another. */
const inWords = 0.8;
const ofSeries = 0.5;

export function scoreNames(one: Name, other: Name, rarity: Rarity): FieldScore {
  const { shared, onlyOne, onlyOther } = overlapOf(one.value.parts, other.value.parts, rarity);
  const all = shared + onlyOne + onlyOther;
  const information = (weight: number) => Math.min(1, weight / rarity.unique);
  const [longer, shorter] = one.value.plain.length > other.value.plain.length ? [one, other] : [other, one];
  const { distinction } = shorter;
  if (longer.value.plain === shorter.value.plain) return { likeness: 1, information: information(shared), distinction };
  if (extendsName(longer.value.plain, shorter.value.plain)) {
    const likeness = Math.max(shared / (shared + 0.1 * (onlyOne + onlyOther) || 1), extended * information(shared));
    return { likeness, information: information(shared), distinction };
  }
  const likeness = (shared / (all || 1)) * inWords * (numbersDiffer(one.value.plain, other.value.plain) ? ofSeries : 1);
  return { likeness, information: information(all), distinction: 1 };
}
