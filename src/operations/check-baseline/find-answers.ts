// Which items of the place answer which of the baseline.
import type { MatchedBy, Matching } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import type { LinkedVersion } from './link-items.ts';

export interface Answer {
  readonly local: readonly VersionItem[];
  readonly matchedBy: MatchedBy;
  readonly score: number;
  /** The place joined the item with others of the baseline. */
  readonly isJoined: boolean;
}

export interface AnsweredItems {
  /** By the items of the baseline; none where nothing answers. */
  readonly answers: ReadonlyMap<VersionItem, Answer>;
  /** What may answer an item, where nothing surely does. */
  readonly candidates: ReadonlyMap<VersionItem, readonly VersionItem[]>;
  readonly extra: readonly VersionItem[];
}

interface Sides {
  readonly baseline: LinkedVersion;
  readonly local: LinkedVersion;
}

export function findAnswers({ pairs, splits, merges, added, candidates }: Matching, sides: Sides): AnsweredItems {
  const ofBaseline = (item: VersionItem) => sides.baseline.original(item);
  const ofLocal = (item: VersionItem) => sides.local.original(item);
  const answers = new Map<VersionItem, Answer>();
  for (const { before, after, matchedBy, score } of pairs) {
    answers.set(ofBaseline(before), { local: [ofLocal(after)], matchedBy, score, isJoined: false });
  }
  for (const { before, after, matchedBy, score } of splits) {
    answers.set(ofBaseline(before), { local: after.map(ofLocal), matchedBy, score, isJoined: false });
  }
  for (const { before, after, matchedBy, score } of merges) {
    for (const item of before) {
      answers.set(ofBaseline(item), { local: [ofLocal(after)], matchedBy, score, isJoined: true });
    }
  }
  const open = new Map<VersionItem, VersionItem[]>();
  for (const { before, after } of candidates) {
    for (const item of before.map(ofBaseline)) open.set(item, [...(open.get(item) ?? []), ...after.map(ofLocal)]);
  }
  return { answers, candidates: open, extra: added.map(ofLocal) };
}
