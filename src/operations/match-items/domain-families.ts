// A domain that was renamed, divided or united: many of its items stand unchanged in another one.

import { groupBy } from '../../model/group-by.ts';
import type { VersionItem } from '../../model/version.ts';
import type { Progress } from './stage.ts';

type Part = (item: VersionItem) => string;

/** Fewer items that moved together say nothing about their domain, nor does a smaller share of it. */
const fewest = 3;
const smallestShare = 0.2;

/**
 * Domains that exchanged many items, by the pairs found so far, count as one: gives the family of an item's domain.
 * Read in both directions, so that a domain that was divided and two that were united are told alike.
 */
export function domainFamilies({ all, found, domainOf }: Progress): Part {
  const moves = found.pairs.filter(({ before, after }) => domainOf(before) !== domainOf(after));
  if (moves.length < fewest) return domainOf;
  const [sizesBefore, sizesAfter] = [groupBy(all.before, domainOf), groupBy(all.after, domainOf)];
  const parents = new Map<string, string>();
  for (const { length, 0: pair } of groupBy(
    moves,
    (move) => `${domainOf(move.before)}\u0000${domainOf(move.after)}`,
  ).values()) {
    if (pair === undefined) continue;
    const [from, to] = [domainOf(pair.before), domainOf(pair.after)];
    const smaller = Math.min(sizesBefore.get(from)?.length ?? 0, sizesAfter.get(to)?.length ?? 0);
    if (length >= fewest && length >= smallestShare * smaller) unite(parents, from, to);
  }
  return (item) => familyOf(parents, domainOf(item));
}

/** The same for a domain that only the old version has and one that only the new one has; the others stay their own. */
export function renamedDomains(progress: Progress): Part {
  const { all, domainOf } = progress;
  const familyOf = domainFamilies(progress);
  const [before, after] = [new Set(all.before.map(domainOf)), new Set(all.after.map(domainOf))];
  const isOnBothSides = (domain: string) => before.has(domain) && after.has(domain);
  if (familyOf === domainOf || [...before, ...after].every(isOnBothSides)) return domainOf;
  return (item) => (isOnBothSides(domainOf(item)) ? domainOf(item) : `${familyOf(item)}\u0000`);
}

function unite(parents: Map<string, string>, one: string, other: string): void {
  const [a, b] = [familyOf(parents, one), familyOf(parents, other)];
  if (a !== b) parents.set(a > b ? a : b, a > b ? b : a);
}

function familyOf(parents: ReadonlyMap<string, string>, domain: string): string {
  let family = domain;
  for (let up = parents.get(family); up !== undefined; up = parents.get(family)) family = up;
  return family;
}
