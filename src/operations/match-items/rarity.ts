// What many items share says little about which is which, what few share says much.
import type { Profile } from './profile.ts';

export interface Rarity {
  /** Of a feature, in thousandths of a natural logarithm: `unique` for what only one item has, towards 0 for what all have. */
  weight(feature: number): number;
  readonly unique: number;
  /**
   * How far equal values tell that two items are one: 1 where no other item has the value, 0 where all have it. Falls
   * steeply: a value that three items have is a pattern, and a new item may follow it as well.
   */
  distinction(whole: number): number;
}

/** Both sides of what is compared, as it stands in the catalogue: what is matched already counts too. */
export function createRarity(before: Iterable<Profile>, after: Iterable<Profile>): Rarity {
  const [old, fresh] = [countFeatures(before), countFeatures(after)];
  const all = Math.max(old.items, fresh.items, 1) + 1;
  const countOf = (feature: number) => Math.max(old.counts.get(feature) ?? 0, fresh.counts.get(feature) ?? 0, 1);
  const weight = (feature: number) => Math.round(1000 * Math.log(all / countOf(feature)));
  const unique = Math.round(1000 * Math.log(all));
  return {
    weight,
    unique,
    distinction: (whole) => weight(whole) / unique / Math.sqrt(countOf(whole)),
  };
}

function countFeatures(profiles: Iterable<Profile>): { items: number; counts: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  let items = 0;
  const count = (feature: number) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const { fields, named } of profiles) {
    items++;
    count(named);
    for (const { whole, features } of fields) {
      count(whole);
      for (const feature of features) count(feature);
    }
  }
  return { items, counts };
}
