// Stage 6: items that were divided or united without leaving a 曾用编号.

import { groupBy } from '../../model/group-by.ts';
import type { Candidate, Merged, Split } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { type Division, judgeDivision, type Whole } from './division.ts';
import { domainFamilies } from './domain-families.ts';
import { margin } from './edge.ts';
import type { Profile } from './profile.ts';
import { relatedParts } from './related-parts.ts';
import type { Part } from './scopes.ts';
import { inOrder, type Progress, type Sides, type Stage } from './stage.ts';

/** A division of *before* is a split; one of *after*, read backwards, is a merge. Only what is certain. */
export const matchDivided: Stage = (progress) => {
  const decided = certainOf(allDivisions(progress));
  return {
    splits: decided.filter(({ side }) => side === 'before').map(splitOf),
    merges: decided.filter(({ side }) => side === 'after').map(mergedOf),
  };
};

/** What is not, for a person to say. */
export const proposeDivided: Stage = (progress) => {
  const open = allDivisions(progress).filter(({ whole }) => whole.partner === undefined);
  return { candidates: open.map(candidateOf) };
};

/** Of two that claim the same item and are about equally likely, neither is decided. */
function certainOf(found: readonly SidedDivision[]): SidedDivision[] {
  const certain = found.filter(({ isCertain }) => isCertain);
  const claims = certain.flatMap((division) => itemsOf(division).map((item) => ({ item, division })));
  const claimed = groupBy(claims, ({ item }) => item);
  return certain.filter((division) => {
    const others = itemsOf(division).flatMap((item) => claimed.get(item) ?? []);
    return others.every((other) => other.division === division || other.division.score <= division.score - margin);
  });
}

function allDivisions(progress: Progress): SidedDivision[] {
  const part = domainFamilies(progress);
  return [...divisionsOf('before', progress, part), ...divisionsOf('after', progress, part)];
}

interface SidedDivision extends Division {
  /** Where the whole stands. */
  readonly side: keyof Sides;
}

function divisionsOf(side: keyof Sides, progress: Progress, part: Part): SidedDivision[] {
  const other = side === 'before' ? 'after' : 'before';
  const parts = progress.left[other].map(progress.profile);
  if (parts.length === 0) return [];
  const related = relatedParts(wholesOf(side, progress), parts, ({ item }) => part(item));
  return [...related].flatMap(([whole, members]) => {
    const division = judgeDivision(whole, members, progress.rarity);
    return division === undefined ? [] : [{ ...division, side }];
  });
}

/** What is left, and what was paired but changed: one of its parts may have kept its name. */
function wholesOf(side: keyof Sides, { left, found, profile }: Progress): Whole[] {
  const other = side === 'before' ? 'after' : 'before';
  const unpaired = left[side].map((item) => ({ profile: profile(item), partner: undefined }));
  const changed = found.pairs.filter((pair) => pair.matchedBy !== 'exact');
  return [...unpaired, ...changed.map((pair) => ({ profile: profile(pair[side]), partner: profile(pair[other]) }))];
}

function itemsOf({ whole, members }: Division): VersionItem[] {
  return [whole.profile, ...members].map(({ item }) => item);
}

function splitOf({ whole, members, score }: Division): Split {
  return { before: whole.profile.item, after: sortedItems(members), matchedBy: 'similarity', score };
}

function mergedOf({ whole, members, score }: Division): Merged {
  return { before: sortedItems(members), after: whole.profile.item, matchedBy: 'similarity', score };
}

function candidateOf({ side, whole, members, score }: SidedDivision): Candidate {
  const [one, several] = [[whole.profile.item], sortedItems(members)];
  return side === 'before'
    ? { kind: 'split', before: one, after: several, score }
    : { kind: 'merged', before: several, after: one, score };
}

function sortedItems(members: readonly Profile[]): VersionItem[] {
  return members.map(({ item }) => item).sort(inOrder);
}
