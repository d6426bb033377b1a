// What every stage of the matching takes and gives.
import type { Matching, Pair } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import type { NormalItem } from './normal-item.ts';

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
  /** The normal form of an item, made once. */
  normal(item: VersionItem): NormalItem;
  /** The register's name of an item's domain, aliases and former names included; else its words for comparing. */
  domainOf(item: VersionItem): string;
}

export type Stage = (progress: Progress) => Found;

/** In the order of a version: by catalogue, then by row. */
export function inOrder(a: VersionItem, b: VersionItem): number {
  return a.catalogue - b.catalogue || a.index - b.index;
}

/** The sides without what was paired. */
export function without({ before, after }: Sides, pairs: readonly Pick<Pair, 'before' | 'after'>[]): Sides {
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  const isLeft = (item: VersionItem) => !paired.has(item);
  return { before: before.filter(isLeft), after: after.filter(isLeft) };
}
