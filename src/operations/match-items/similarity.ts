// Stage 5: what is like nothing else. What many items share weighs little, what few share much.

import { groupBy } from '../../model/group-by.ts';
import type { Pair } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { candidatesOf } from './candidates.ts';
import { domainFamilies, renamedDomains } from './domain-families.ts';
import type { Likeness } from './likeness.ts';
import { pairSimilar } from './pair-similar.ts';
import { createRarity } from './rarity.ts';
import { isOnePart, type Part, scopesOf } from './scopes.ts';
import { type Progress, type Stage, without } from './stage.ts';

/** Across domains more is asked for. */
const withinDomain = 0.47;
const acrossDomains = 0.6;
/** And less where one domain became another. */
const inRenamedDomain = 0.36;

interface Round {
  readonly part: Part;
  readonly threshold: number;
}

/** Within the domain first, then within domains that were one, then everywhere: what is rare is so among its neighbours. */
export const matchSimilar: Stage = (progress) => {
  const { pairs, open } = pairInRounds(progress, [
    { part: progress.domainOf, threshold: withinDomain },
    { part: domainFamilies(progress), threshold: withinDomain },
    { part: () => '', threshold: acrossDomains },
  ]);
  return { pairs, candidates: candidatesOf(open) };
};

/** A domain that became another: what is left of the two most likely belongs together. */
export const matchInRenamedDomains: Stage = (progress) => {
  const { domainOf } = progress;
  const part = renamedDomains(progress);
  if (part === domainOf) return {};
  return { pairs: pairInRounds(progress, [{ part, threshold: inRenamedDomain }], domainOf).pairs };
};

/** @param judged what was compared within before */
function pairInRounds(progress: Progress, rounds: readonly Round[], judged?: Part) {
  const { domainOf, profile } = progress;
  const pairs: Pair[] = [];
  let open: readonly Likeness[] = [];
  let left = progress.left;
  let before = judged;
  for (const { part, threshold } of rounds) {
    if (before !== undefined && isOnePart(left, before)) break;
    const wasJudged = sameBy(before);
    const openBy = groupBy(open, (likeness) => part(likeness.before));
    const outcomes = scopesOf(progress, left, part).map((scope) => {
      const remaining = { before: scope.left.before.map(profile), after: scope.left.after.map(profile) };
      const rarity = createRarity(scope.population, remaining);
      const known = openBy.get(scope.part) ?? [];
      return pairSimilar({ ...remaining, open: known, domainOf, rarity, threshold, wasJudged });
    });
    const now = outcomes.flatMap((outcome) => outcome.paired.map(pairOf));
    pairs.push(...now);
    open = outcomes.flatMap((outcome) => outcome.open);
    left = without(left, { pairs: now });
    before = part;
  }
  return { pairs, open };
}

function pairOf({ before, after, total }: Likeness): Pair {
  return { before, after, matchedBy: 'similarity', score: total };
}

function sameBy(part: Part | undefined): (one: VersionItem, other: VersionItem) => boolean {
  return part === undefined ? () => false : (one, other) => part(one) === part(other);
}
