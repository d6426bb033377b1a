// The parts of two versions that are compared within themselves.

import { groupBy } from '../../model/group-by.ts';
import type { VersionItem } from '../../model/version.ts';
import type { Population } from './rarity.ts';
import type { Progress, Sides } from './stage.ts';

/** What an item is compared within: its domain, its family of domains, everything. */
export type Part = (item: VersionItem) => string;

export interface Scope {
  readonly part: string;
  readonly left: Sides;
  readonly population: Population;
}

/** The parts in which something is left on both sides. */
export function scopesOf({ all, found, profile }: Progress, left: Sides, part: Part): Scope[] {
  const [leftBefore, leftAfter] = [groupBy(left.before, part), groupBy(left.after, part)];
  const names = [...leftBefore.keys()].filter((name) => leftAfter.has(name));
  if (names.length === 0) return [];
  const exact = found.pairs.filter((pair) => pair.matchedBy === 'exact' && part(pair.before) === part(pair.after));
  const isShared = new Set(exact.flatMap((pair) => [pair.before, pair.after]));
  const isOwn = (item: VersionItem) => !isShared.has(item);
  const shared = groupBy(
    exact.map((pair) => pair.before),
    part,
  );
  const [before, after] = [groupBy(all.before.filter(isOwn), part), groupBy(all.after.filter(isOwn), part)];
  const profiles = (groups: ReadonlyMap<string, readonly VersionItem[]>, name: string) =>
    (groups.get(name) ?? []).map(profile);
  return names.map((name) => ({
    part: name,
    left: { before: leftBefore.get(name) ?? [], after: leftAfter.get(name) ?? [] },
    population: { shared: profiles(shared, name), before: profiles(before, name), after: profiles(after, name) },
  }));
}

/** All items, as one population. */
export function populationOf({ all, found, profile }: Pick<Progress, 'all' | 'found' | 'profile'>): Population {
  const exact = found.pairs.filter((pair) => pair.matchedBy === 'exact');
  const isShared = new Set(exact.flatMap((pair) => [pair.before, pair.after]));
  const own = (items: readonly VersionItem[]) => items.filter((item) => !isShared.has(item)).map(profile);
  return { shared: exact.map((pair) => profile(pair.before)), before: own(all.before), after: own(all.after) };
}

export function isOnePart({ before, after }: Sides, part: Part): boolean {
  const [first] = before;
  return first === undefined || [before, after].flat().every((item) => part(item) === part(first));
}
