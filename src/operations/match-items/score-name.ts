// How alike two names are. A name that was only extended is nearly the same name.
import type { FieldScore } from './field-score.ts';
import { extendsName, numbersDiffer } from './name-tokens.ts';
import { overlapOf } from './overlap.ts';
import { nameIndex, type Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** Of an extended name, however long the extension, where the shorter one is known for one item. */
const extended = 0.75;
/** Words in common are less than a name that stands whole in another. */
const inWords = 0.8;
const ofSeries = 0.5;

export function scoreName(one: Profile, other: Profile, rarity: Rarity): FieldScore {
  const [a, b] = [one.normal.name, other.normal.name];
  const { shared, onlyOne, onlyOther } = overlapOf(featuresOf(one), featuresOf(other), rarity);
  const information = (weight: number) => Math.min(1, weight / rarity.unique);
  if (a === b)
    return { likeness: 1, information: information(shared), distinction: nameDistinction(one, other, rarity) };
  const [longer, shorter] = a.length > b.length ? [one, other] : [other, one];
  if (extendsName(longer.normal.name, shorter.normal.name)) {
    const likeness = Math.max(shared / (shared + 0.1 * (onlyOne + onlyOther) || 1), extended * information(shared));
    return { likeness, information: information(shared), distinction: nameDistinction(shorter, longer, rarity) };
  }
  const all = shared + onlyOne + onlyOther;
  const likeness = (shared / (all || 1)) * inWords * (numbersDiffer(a, b) ? ofSeries : 1);
  return { likeness, information: information(all), distinction: 1 };
}

function featuresOf({ fields }: Profile): readonly number[] {
  return fields[nameIndex]?.features ?? [];
}

/** 政策文件 may stand in each 一级事项, but only once in one. */
function nameDistinction(shorter: Profile, longer: Profile, rarity: Rarity): number {
  const alone = rarity.distinction(shorter.fields[nameIndex]?.whole ?? 0);
  return shorter.normal.group === longer.normal.group ? Math.max(alone, rarity.distinction(shorter.named)) : alone;
}
