// What many items share says little about which is which, what few share says much.
import { createAgreement } from './agreement.ts';
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
  /** The same for all that two items of one name have in common: 政策文件 of one act may be the only one. */
  agreementDistinction(one: Profile, other: Profile): number;
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

export function createRarity(population: Population, left: Remaining): Rarity {
  const items = population.shared.length + Math.max(population.before.length, population.after.length, 1) + 1;
  const counts = largerCounts(countNumbers(population.before), countNumbers(population.after));
  for (const [number, count] of countNumbers(population.shared)) counts.set(number, count + (counts.get(number) ?? 0));
  const names = largerCounts(countNames(left.before), countNames(left.after));
  const { shared } = population;
  const agreement = createAgreement([
    [...shared, ...population.before],
    [...shared, ...population.after],
  ]);
  const unique = weightOf(1, items);
  /** By count: the same few counts are asked for all the time. */
  const weights: number[] = [];
  const distinction = (count: number) => Math.log(items / count) / Math.log(items) / Math.sqrt(count);
  return {
    weight: (number) => {
      const count = counts.get(number) ?? 1;
      weights[count] ??= weightOf(count, items);
      return weights[count];
    },
    unique,
    distinction: (number) => distinction(counts.get(number) ?? 1),
    agreementDistinction: (one, other) => distinction(agreement(one, other)),
    nameDistinction: (named) => distinction(names.get(named) ?? 1),
  };
}

function weightOf(count: number, items: number): number {
  return Math.round(1000 * Math.log(items / count));
}

/** Of two sides, what the one that has more of it has. */
function largerCounts(one: Map<number, number>, other: ReadonlyMap<number, number>): Map<number, number> {
  for (const [number, count] of other) if (count > (one.get(number) ?? 0)) one.set(number, count);
  return one;
}

/** Values first: many items have the same, and its parts need to be looked at only once. */
function countNumbers(profiles: readonly Profile[]): Map<number, number> {
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

function countNames(profiles: readonly Profile[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { named } of profiles) counts.set(named, (counts.get(named) ?? 0) + 1);
  return counts;
}
