// Which items of the other side could be the same: found by what is rare, so that not all are compared with all.
import { cutsNumber } from './name-tokens.ts';
import type { Profile } from './profile.ts';
import { featuresOf, type Rarity } from './rarity.ts';

/** A feature that more of the remaining items have is not followed. */
const longestList = 40;
/** So many are looked at closely for each item; and those that have as much in common as the last of them, if they are few. */
const mostRivals = 6;
const mostTied = 12;
/** A longer text is no name. */
const longestName = 100;

/** For each item of the one side, the places of those of the other side that have most in common with it. */
export function findRivals(ones: readonly Profile[], others: readonly Profile[], rarity: Rarity): number[][] {
  const byFeature = new Map<number, number[]>();
  const byName = new Map<string, number[]>();
  for (const [place, profile] of others.entries()) {
    for (const feature of featuresOf(profile)) add(byFeature, feature, place);
    add(byFeature, profile.named, place);
    add(byName, profile.normal.name, place);
  }
  return ones.map((profile) => {
    const common = new Map<number, number>();
    const count = (places: readonly number[] | undefined, weight: number) => {
      if (places === undefined || places.length > longestList) return;
      for (const place of places) common.set(place, (common.get(place) ?? 0) + weight);
    };
    for (const feature of featuresOf(profile)) count(byFeature.get(feature), rarity.weight(feature));
    count(byFeature.get(profile.named), rarity.unique);
    for (const part of endsOf(profile.normal.name)) count(byName.get(part), 2 * rarity.unique);
    return foremost(common);
  });
}

function add<Key>(index: Map<Key, number[]>, key: Key, place: number): void {
  const places = index.get(key);
  if (places === undefined) index.set(key, [place]);
  else places.push(place);
}

/** What the name could be an extension of. */
function* endsOf(name: string): Generator<string> {
  if (name.length > longestName) return;
  for (let at = 2; at <= name.length - 1; at++) if (!cutsNumber(name, at)) yield name.slice(0, at);
  for (let at = 1; at <= name.length - 2; at++) if (!cutsNumber(name, at)) yield name.slice(at);
}

function foremost(common: ReadonlyMap<number, number>): number[] {
  const ranked = [...common].sort((a, b) => b[1] - a[1]);
  const last = ranked[mostRivals - 1]?.[1];
  if (last === undefined) return ranked.map(([place]) => place);
  const atLeast = ranked.filter(([, weight]) => weight >= last);
  const kept = atLeast.length <= mostTied ? atLeast : ranked.filter(([, weight]) => weight > last);
  return kept.map(([place]) => place);
}
