// Which items of two versions are the same (DESIGN §7). Never by position.
import { createDomainKey } from '../fields/domain.ts';
import type { Matching } from '../model/matching.ts';
import type { Registers } from '../model/registers.ts';
import type { Version, VersionItem } from '../model/version.ts';
import { matchDivided, proposeDivided } from './match-items/divisions.ts';
import { matchExactly } from './match-items/exact.ts';
import { matchLineage } from './match-items/lineage.ts';
import { matchKeys } from './match-items/natural-key.ts';
import { createProfiler } from './match-items/profile.ts';
import { createRarity, type Rarity } from './match-items/rarity.ts';
import { matchIds } from './match-items/same-id.ts';
import { populationOf } from './match-items/scopes.ts';
import { matchInRenamedDomains, matchSimilar } from './match-items/similarity.ts';
import { type Found, inOrder, type Sides, type Stage, without } from './match-items/stage.ts';

/**
 * In their order: each sees what is left by those before it. What was divided is looked for before similarity, which
 * would give an item to one of its parts, and once more after it, when one part may have been paired.
 */
const stages: readonly Stage[] = [
  matchIds,
  matchLineage,
  matchExactly,
  matchKeys,
  matchDivided,
  matchSimilar,
  matchInRenamedDomains,
  matchDivided,
  proposeDivided,
];

/**
 * Every item of either version in exactly one of pairs, splits, merges, removed and added. Swapping the versions gives
 * the same pairs, with splits and merges exchanged; the order of the items decides only between items that are equal.
 */
export function matchItems(
  before: Version,
  after: Version,
  { registers }: { readonly registers: Registers },
): Matching {
  const all = { before: itemsOf(before), after: itemsOf(after) };
  const profile = createProfiler(registers);
  const domainKey = createDomainKey(registers.domains);
  const domainOf = (item: VersionItem) => domainKey(item.domain);
  let found: Required<Found> = { pairs: [], splits: [], merges: [], candidates: [] };
  let left: Sides = all;
  let counted: Rarity | undefined;
  for (const stage of stages) {
    if (left.before.length === 0 && left.after.length === 0) break;
    const known = { all, found, profile };
    const rarity = () => {
      counted ??= createRarity(populationOf(known), { before: [], after: [] });
      return counted;
    };
    const now = stage({ ...known, left, domainOf, rarity });
    found = together(found, now);
    left = without(left, now);
  }
  return settled(found, left);
}

function itemsOf({ catalogues }: Version): VersionItem[] {
  return catalogues.flatMap(({ items }) => items);
}

/** A split or merge takes over the pair that is part of it. */
function together(found: Required<Found>, { pairs = [], splits = [], merges = [], candidates = [] }: Found) {
  const parts = new Set([...splits.map(({ before }) => before), ...merges.map(({ after }) => after)]);
  const stays = (pair: { before: VersionItem; after: VersionItem }) =>
    !parts.has(pair.before) && !parts.has(pair.after);
  return {
    pairs: [...(parts.size === 0 ? found.pairs : found.pairs.filter(stays)), ...pairs],
    splits: [...found.splits, ...splits],
    merges: [...found.merges, ...merges],
    candidates: [...found.candidates, ...candidates],
  };
}

/** Everything in the order of the version it is told by. */
function settled({ pairs, splits, merges, candidates }: Required<Found>, left: Sides): Matching {
  const isLeft = new Set([...left.before, ...left.after]);
  const stillOpen = candidates.filter(({ before, after }) => [...before, ...after].every((item) => isLeft.has(item)));
  return {
    pairs: [...pairs].sort((a, b) => inOrder(a.before, b.before)),
    splits: [...splits].sort((a, b) => inOrder(a.before, b.before)),
    merges: [...merges].sort((a, b) => inOrder(a.after, b.after)),
    removed: left.before,
    added: left.after,
    candidates: stillOpen.sort((a, b) => b.score - a.score),
  };
}
