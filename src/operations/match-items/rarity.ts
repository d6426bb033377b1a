// What many items share says little about which is which, what few share says much.
import { comparedFields } from './compared-values.ts';
import type { Profile, Value } from './profile.ts';

export interface Rarity {
  /** Of a value or part, in thousandths of a natural logarithm: `unique` for what only one item has, towards 0 for what all have. */
  weight(number: number): number;
  readonly unique: number;
  /**
   * How far equal values tell that two items are one: 1 where no other item has the value, 0 where all have it. Falls
   * steeply: a value that three items have is a pattern, and a new item may follow it as well.
   */
  distinction(number: number): number;
  /** The same for 名称 within its 一级事项, among what is left: those that are matched no longer claim it. */
  nameDistinction(named: number): number;
}

/** The items of a domain or of the whole, by what became of them so far. */
export interface Population {
  /** Of exact pairs, one of the two. */
  readonly shared: readonly Profile[];
  /** All others of either side, matched ones too. */
  readonly before: readonly Profile[];
  readonly after: readonly Profile[];
}

export interface Remaining {
  readonly before: readonly Profile[];
  readonly after: readonly Profile[];
}

export function createRarity({ shared, before, after }: Population, left: Remaining): Rarity {
  const [common, old, fresh] = [countNumbers(shared), countNumbers(before), countNumbers(after)];
  const [oldNames, freshNames] = [countNames(left.before), countNames(left.after)];
  const items = shared.length + Math.max(before.length, after.length, 1) + 1;
  const countOf = (number: number) =>
    Math.max(1, countIn(common, number) + Math.max(countIn(old, number), countIn(fresh, number)));
  const distinction = (count: number) => Math.log(items / count) / Math.log(items) / Math.sqrt(count);
  return {
    weight: (number) => Math.round(1000 * Math.log(items / countOf(number))),
    unique: Math.round(1000 * Math.log(items)),
    distinction: (number) => distinction(countOf(number)),
    nameDistinction: (named) => distinction(Math.max(1, countIn(oldNames, named), countIn(freshNames, named))),
  };
}

type Counts = ReadonlyMap<number, number>;

function countIn(counts: Counts, number: number): number {
  return counts.get(number) ?? 0;
}

/** Values first: many items have the same, and its parts need to be looked at only once. */
function countNumbers(profiles: readonly Profile[]): Counts {
  const values = new Map<Value, number>();
  for (const profile of profiles) {
    for (const field of comparedFields) {
      const value = profile.values[field];
      values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const counts = new Map<number, number>();
  for (const [{ whole, parts }, count] of values) {
    counts.set(whole, count);
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  return counts;
}

function countNames(profiles: readonly Profile[]): Counts {
  const counts = new Map<number, number>();
  for (const { named } of profiles) counts.set(named, (counts.get(named) ?? 0) + 1);
  return counts;
}
