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
  /** The same for 名称 within its 一级事项, among what is left: those that are matched no longer claim it. */
  nameDistinction(named: number): number;
}

export interface Population {
  /** As it stands in the catalogue, what is matched too. */
  readonly all: readonly Profile[];
  readonly left: readonly Profile[];
}

export function createRarity(before: Population, after: Population): Rarity {
  const [old, fresh] = [before, after].map(({ all }) => countValues(all, featuresOf));
  const [oldNames, freshNames] = [before, after].map(({ left }) => countValues(left, ({ named }) => [named]));
  const items = Math.max(before.all.length, after.all.length, 1) + 1;
  const unique = Math.round(1000 * Math.log(items));
  const countOf = (feature: number) => Math.max(old?.get(feature) ?? 0, fresh?.get(feature) ?? 0, 1);
  const distinction = (count: number) => Math.log(items / count) / Math.log(items) / Math.sqrt(count);
  return {
    weight: (feature) => Math.round(1000 * Math.log(items / countOf(feature))),
    unique,
    distinction: (whole) => distinction(countOf(whole)),
    nameDistinction: (named) => distinction(Math.max(oldNames?.get(named) ?? 0, freshNames?.get(named) ?? 0, 1)),
  };
}

/** Every feature of an item, and its whole values. */
export function* featuresOf({ fields }: Profile): Generator<number> {
  for (const { whole, features } of fields) {
    if (whole !== 0) yield whole;
    yield* features;
  }
}

function countValues(profiles: readonly Profile[], valuesOf: (profile: Profile) => Iterable<number>) {
  const counts = new Map<number, number>();
  for (const profile of profiles) {
    for (const value of valuesOf(profile)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
