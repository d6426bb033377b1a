import { itemsAfter, itemsBefore } from '../../model/change-items.ts';
import type { Change, ChangeSet } from '../../model/change-set.ts';
import type { Matching } from '../../model/matching.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { diffMatched } from '../diff/diff-matched.ts';
import { matchItems } from '../match-items.ts';
import { dropUnchanged } from './drop-unchanged.ts';
import type { HistoryStep } from './step.ts';

/** Items that became one another, and what changed on the way; undefined: nothing did. */
export interface Descent {
  readonly before: readonly VersionItem[];
  readonly after: readonly VersionItem[];
  readonly change: Change | undefined;
}

export interface ComparedStep {
  readonly step: HistoryStep;
  /** Whole. */
  readonly before: Version;
  readonly after: Version;
  readonly unreadable: readonly string[];
  /** Of the whole versions, but that what is the same in every word is not counted. */
  readonly changeSet: ChangeSet;
  /** What an item of the new side came from; undefined for an item of another version. */
  descentTo(item: VersionItem): Descent | undefined;
  /** What became of an item of the old side. */
  descentFrom(item: VersionItem): Descent | undefined;
}

export async function compareStep(step: HistoryStep, registers: Registers): Promise<ComparedStep> {
  const { before, after, unreadable } = await step.open();
  const rest = dropUnchanged(before, after);
  const matching = matchItems(rest.before, rest.after, { registers });
  const changeSet = { ...diffMatched(rest.before, rest.after, matching, { registers }), before, after };
  const descents = descentsOf(rest.same, matching, changeSet.changes);
  return {
    step,
    before,
    after,
    unreadable,
    changeSet,
    descentTo: (item) => descents.to.get(item),
    descentFrom: (item) => descents.from.get(item),
  };
}

function descentsOf(
  same: ReadonlyMap<VersionItem, VersionItem>,
  { pairs }: Matching,
  changes: readonly Change[],
): Record<'from' | 'to', ReadonlyMap<VersionItem, Descent>> {
  const from = new Map<VersionItem, Descent>();
  const to = new Map<VersionItem, Descent>();
  const enter = (descent: Descent) => {
    for (const item of descent.before) from.set(item, descent);
    for (const item of descent.after) to.set(item, descent);
  };
  for (const [young, old] of same) enter({ before: [old], after: [young], change: undefined });
  // A pair in which nothing changed is in no change.
  for (const pair of pairs) {
    enter({ before: [pair.before], after: [pair.after], change: undefined });
  }
  for (const change of changes) enter({ before: itemsBefore(change), after: itemsAfter(change), change });
  return { from, to };
}
