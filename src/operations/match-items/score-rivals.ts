// The edges of the graph of what could be the same, of one round.
import type { VersionItem } from '../../model/version.ts';
import type { Edge } from './edge.ts';
import type { ItemGroups } from './item-groups.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { findRivals } from './rivals.ts';
import { scoreItems } from './score.ts';

/** Below it two items are not worth a person's look. */
const worthALook = 0.35;

export interface Judge {
  readonly rarity: Rarity;
  /** From here on a pair may be accepted. */
  readonly threshold: number;
  /** Pairs that an earlier round scored, with what it knew of their domain. */
  wasJudged(before: VersionItem, after: VersionItem): boolean;
}

export function scoreRivals(before: ItemGroups, after: ItemGroups, judge: Judge): Edge[] {
  const edges: Edge[] = [];
  for (const [one, others] of rivalsOf(before.profiles, after.profiles, judge.rarity).entries()) {
    for (const other of others) {
      const [a, b] = [before.profiles[one], after.profiles[other]];
      if (a === undefined || b === undefined || judge.wasJudged(a.item, b.item)) continue;
      const { total, fields } = scoreItems(a, b, judge.rarity);
      if (total < worthALook) continue;
      edges.push({ before: one, after: other, total, fields, acceptable: total >= judge.threshold });
    }
  }
  return edges;
}

/** Looked for from both sides, so that swapping them gives the same. */
function rivalsOf(ones: readonly Profile[], others: readonly Profile[], rarity: Rarity): readonly Set<number>[] {
  const rivals = findRivals(ones, others, rarity).map((places) => new Set(places));
  for (const [other, places] of findRivals(others, ones, rarity).entries()) {
    for (const one of places) rivals[one]?.add(other);
  }
  return rivals;
}
