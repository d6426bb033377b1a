// Which items of the other side could be the same: found by what is rare, so that not all are compared with all.

import { comparedFields } from './compared-values.ts';
import { endsOf } from './name-tokens.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** A value that more of the remaining items have is not followed. */
const longestList = 40;
/** So many are looked at closely for each item; and those that have as much in common as the last of them, if they are few. */
const mostRivals = 6;
const mostTied = 12;

/** For each item of the one side, the places of those of the other side that have most in common with it. */
export function findRivals(ones: readonly Profile[], others: readonly Profile[], rarity: Rarity): number[][] {
  const byNumber = new Map<number, number[]>();
  const byName = new Map<string, number[]>();
  for (const [place, profile] of others.entries()) {
    for (const number of numbersOf(profile)) add(byNumber, number, place);
    add(byName, profile.values.名称.plain, place);
  }
  return ones.map((profile) => {
    const common = new Map<number, number>();
    const count = (places: readonly number[] | undefined, weight: number) => {
      if (places === undefined || places.length > longestList) return;
      for (const place of places) common.set(place, (common.get(place) ?? 0) + weight);
    };
    for (const number of numbersOf(profile)) count(byNumber.get(number), rarity.weight(number));
    for (const part of endsOf(profile.values.名称.plain)) count(byName.get(part), 2 * rarity.unique);
    return foremost(common);
  });
}

function add<Key>(index: Map<Key, number[]>, key: Key, place: number): void {
  const places = index.get(key);
  if (places === undefined) index.set(key, [place]);
  else places.push(place);
}

function foremost(common: ReadonlyMap<number, number>): number[] {
  const ranked = [...common].sort((a, b) => b[1] - a[1]);
  const last = ranked[mostRivals - 1]?.[1];
  if (last === undefined) return ranked.map(([place]) => place);
  const atLeast = ranked.filter(([, weight]) => weight >= last);
  const kept = atLeast.length <= mostTied ? atLeast : ranked.filter(([, weight]) => weight > last);
  return kept.map(([place]) => place);
}

function numbersOf({ values, named }: Profile): number[] {
  const numbers = [named];
  for (const field of comparedFields) {
    const { whole, parts } = values[field];
    if (whole !== 0) numbers.push(whole, ...parts);
  }
  return numbers;
}
