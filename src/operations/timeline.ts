import type { TimelineEntry } from '../model/item-history.ts';
import type { Registers } from '../model/registers.ts';
import { arrangeChanges } from './arrange-changes.ts';
import { compareStep } from './history/compare-step.ts';
import type { HistoryStep } from './history/step.ts';
import { withoutUnchanged } from './history/without-unchanged.ts';

/** What each step changed, in the order of the steps; steps that changed nothing that is compared are left out. */
export async function timeline(steps: readonly HistoryStep[], registers: Registers): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const step of steps) {
    const { changeSet, unreadable } = await compareStep(step, registers);
    const { changes, heads } = changeSet;
    if (changes.length === 0 && heads.length === 0 && unreadable.length === 0) continue;
    const report = { ...arrangeChanges(changeSet), changeSet: withoutUnchanged(changeSet) };
    entries.push({
      revision: step.revision,
      isEarliest: step.isEarliest,
      report,
      unreadable,
    });
  }
  return entries;
}
