// Stage 5: what is like nothing else. What many items share weighs little, what few share much.
import type { VersionItem } from '../../model/version.ts';
import { candidatesOf } from './candidates.ts';
import { domainFamilies } from './domain-families.ts';
import { groupBy } from './group-by.ts';
import type { Likeness } from './likeness.ts';
import { pairSimilar } from './pair-similar.ts';
import { createProfiler, type Profile } from './profile.ts';
import { createRarity } from './rarity.ts';
import { type Progress, type Sides, type Stage, without } from './stage.ts';

/** What an item is compared within: its domain, its family of domains, everything. */
type Part = (item: VersionItem) => string;

/** Across domains more is asked for. */
const withinDomain = 0.5;
const acrossDomains = 0.6;

/** Within the domain first, then within domains that were one, then everywhere: what is rare is so among its neighbours. */
export const matchSimilar: Stage = (progress) => {
  const { all, domainOf } = progress;
  const profiles = profilesOf(progress);
  const rounds: readonly { readonly part: Part; readonly threshold: number }[] = [
    { part: domainOf, threshold: withinDomain },
    { part: domainFamilies(progress), threshold: withinDomain },
    { part: () => '', threshold: acrossDomains },
  ];
  const paired: Likeness[] = [];
  let open: readonly Likeness[] = [];
  let left = progress.left;
  let judged: Part | undefined;
  for (const { part, threshold } of rounds) {
    if (judged !== undefined && isOnePart(left, judged)) break;
    const wasJudged = sameBy(judged);
    const openBy = groupBy(open, ({ before }) => part(before));
    const outcomes = scopesOf(all, left, part).map((scope) => {
      const before = { all: scope.all.before.map(profiles.before), left: scope.left.before.map(profiles.before) };
      const after = { all: scope.all.after.map(profiles.after), left: scope.left.after.map(profiles.after) };
      const rarity = createRarity(before, after);
      return pairSimilar({
        before: before.left,
        after: after.left,
        open: openBy.get(scope.part) ?? [],
        domainOf,
        rarity,
        threshold,
        wasJudged,
      });
    });
    const now = outcomes.flatMap((outcome) => outcome.paired);
    paired.push(...now);
    open = outcomes.flatMap((outcome) => outcome.open);
    left = without(left, now);
    judged = part;
  }
  const pairs = paired.map(
    ({ before, after, total }) => ({ before, after, matchedBy: 'similarity', score: total }) as const,
  );
  return { pairs, candidates: candidatesOf(open) };
};

/** Items that pair exactly have the same profile: it is made once. */
function profilesOf({ found, normal }: Progress): Record<keyof Sides, (item: VersionItem) => Profile> {
  const before = createProfiler(normal);
  const equals = new Map<VersionItem, VersionItem>();
  for (const pair of found.pairs) if (pair.matchedBy === 'exact') equals.set(pair.after, pair.before);
  return { before, after: (item) => before(equals.get(item) ?? item) };
}

function isOnePart({ before, after }: Sides, part: Part): boolean {
  return new Set([...before, ...after].map(part)).size <= 1;
}

function sameBy(part: Part | undefined): (one: VersionItem, other: VersionItem) => boolean {
  return part === undefined ? () => false : (one, other) => part(one) === part(other);
}

interface PartScope {
  readonly part: string;
  readonly all: Sides;
  readonly left: Sides;
}

/** The parts in which something is left on both sides. */
function scopesOf(all: Sides, left: Sides, part: Part): PartScope[] {
  const [beforeIn, afterIn] = [groupBy(left.before, part), groupBy(left.after, part)];
  const shared = [...beforeIn.keys()].filter((name) => afterIn.has(name));
  if (shared.length === 0) return [];
  const [allBefore, allAfter] = [groupBy(all.before, part), groupBy(all.after, part)];
  const sides = (befores: Map<string, VersionItem[]>, afters: Map<string, VersionItem[]>, name: string): Sides => ({
    before: befores.get(name) ?? [],
    after: afters.get(name) ?? [],
  });
  return shared.map((name) => ({
    part: name,
    all: sides(allBefore, allAfter, name),
    left: sides(beforeIn, afterIn, name),
  }));
}
