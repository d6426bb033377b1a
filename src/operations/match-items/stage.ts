// What every stage of the matching takes and gives.
import type { Matching } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** The two sides, in the order of their versions. */
export interface Sides {
  readonly before: readonly VersionItem[];
  readonly after: readonly VersionItem[];
}

/** What a stage decides; a split or merge takes over the pair of an earlier stage that is part of it. */
export type Found = Partial<Pick<Matching, 'pairs' | 'splits' | 'merges' | 'candidates'>>;

export interface Progress {
  readonly all: Sides;
  /** What no earlier stage has matched. */
  readonly left: Sides;
  readonly found: Required<Found>;
  /** What an item is recognised by, made once. */
  profile(item: VersionItem): Profile;
  /** The register's name of an item's domain, aliases and former names included; else its words for comparing. */
  domainOf(item: VersionItem): string;
  /** Among all items, counted when it is first asked for: most revisions need it for nothing. Not before the exact pairs. */
  rarity(): Rarity;
}

export type Stage = (progress: Progress) => Found;

/** In the order of a version: by catalogue, then by row. */
export function inOrder(a: VersionItem, b: VersionItem): number {
  return a.catalogue - b.catalogue || a.index - b.index;
}

/** The sides without what was matched. */
export function without({ before, after }: Sides, { pairs = [], splits = [], merges = [] }: Found): Sides {
  if (pairs.length + splits.length + merges.length === 0) return { before, after };
  const matched = new Set<VersionItem>();
  for (const pair of pairs) matched.add(pair.before).add(pair.after);
  for (const related of [...splits, ...merges]) {
    for (const item of [related.before, related.after].flat()) matched.add(item);
  }
  const isLeft = (item: VersionItem) => !matched.has(item);
  return { before: before.filter(isLeft), after: after.filter(isLeft) };
}
