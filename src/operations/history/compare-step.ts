import { itemsAfter, itemsBefore } from '../../model/change-items.ts';
import type { Change, ChangeSet } from '../../model/change-set.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { diffVersions } from '../diff.ts';
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
  /** Without the items that are the same on both sides. */
  readonly changeSet: ChangeSet;
  /** What an item of the new side came from; undefined for an item of another version. */
  descentTo(item: VersionItem): Descent | undefined;
  /** What became of an item of the old side. */
  descentFrom(item: VersionItem): Descent | undefined;
}

export type StepComparer = (step: HistoryStep) => Promise<ComparedStep>;

/** Compares each step once, however often it is asked for. */
export function stepComparer(registers: Registers): StepComparer {
  const known = new Map<HistoryStep, Promise<ComparedStep>>();
  return (step) => {
    const compared = known.get(step) ?? compareStep(step, registers);
    known.set(step, compared);
    return compared;
  };
}

async function compareStep(step: HistoryStep, registers: Registers): Promise<ComparedStep> {
  const { before, after, unreadable } = await step.open();
  const rest = dropUnchanged(before, after);
  const changeSet = diffVersions(rest.before, rest.after, { registers });
  const descents = descentsOf(rest, changeSet.changes, registers);
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
  { before, after, same }: ReturnType<typeof dropUnchanged>,
  changes: readonly Change[],
  registers: Registers,
): Record<'from' | 'to', ReadonlyMap<VersionItem, Descent>> {
  const from = new Map<VersionItem, Descent>();
  const to = new Map<VersionItem, Descent>();
  const enter = (descent: Descent) => {
    for (const item of descent.before) from.set(item, descent);
    for (const item of descent.after) to.set(item, descent);
  };
  for (const [young, old] of same) enter({ before: [old], after: [young], change: undefined });
  // A pair in which nothing changed is in no change.
  for (const pair of matchItems(before, after, { registers }).pairs) {
    enter({ before: [pair.before], after: [pair.after], change: undefined });
  }
  for (const change of changes) enter({ before: itemsBefore(change), after: itemsAfter(change), change });
  return { from, to };
}
