// Stage 5: what is like nothing else. What many items share weighs little, what few share much.
import type { Pair } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { candidatesOf } from './candidates.ts';
import { domainFamilies } from './domain-families.ts';
import { groupBy } from './group-by.ts';
import type { Likeness } from './likeness.ts';
import { pairSimilar } from './pair-similar.ts';
import { createRarity } from './rarity.ts';
import { isOnePart, type Part, scopesOf } from './scopes.ts';
import { type Stage, without } from './stage.ts';

/** Across domains more is asked for. */
const withinDomain = 0.47;
const acrossDomains = 0.6;

/** Within the domain first, then within domains that were one, then everywhere: what is rare is so among its neighbours. */
export const matchSimilar: Stage = (progress) => {
  const { domainOf, profile } = progress;
  const rounds: readonly { readonly part: Part; readonly threshold: number }[] = [
    { part: domainOf, threshold: withinDomain },
    { part: domainFamilies(progress), threshold: withinDomain },
    { part: () => '', threshold: acrossDomains },
  ];
  const paired: Pair[] = [];
  let open: readonly Likeness[] = [];
  let left = progress.left;
  let judged: Part | undefined;
  for (const { part, threshold } of rounds) {
    if (judged !== undefined && isOnePart(left, judged)) break;
    const wasJudged = sameBy(judged);
    const openBy = groupBy(open, ({ before }) => part(before));
    const outcomes = scopesOf(progress, left, part).map((scope) => {
      const before = scope.left.before.map(profile);
      const after = scope.left.after.map(profile);
      const rarity = createRarity(scope.population, { before, after });
      return pairSimilar({ before, after, open: openBy.get(scope.part) ?? [], domainOf, rarity, threshold, wasJudged });
    });
    const now = outcomes.flatMap((outcome) => outcome.paired.map(pairOf));
    paired.push(...now);
    open = outcomes.flatMap((outcome) => outcome.open);
    left = without(left, { pairs: now });
    judged = part;
  }
  return { pairs: paired, candidates: candidatesOf(open) };
};

function pairOf({ before, after, total }: Likeness): Pair {
  return { before, after, matchedBy: 'similarity', score: total };
}

function sameBy(part: Part | undefined): (one: VersionItem, other: VersionItem) => boolean {
  return part === undefined ? () => false : (one, other) => part(one) === part(other);
}
