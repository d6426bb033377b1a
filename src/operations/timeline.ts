import type { TimelineEntry } from '../model/item-history.ts';
import { arrangeChanges } from './arrange-changes.ts';
import type { StepComparer } from './history/compare-step.ts';
import type { HistoryStep } from './history/step.ts';

/** What each step changed, in the order of the steps; steps that changed nothing that is compared are left out. */
export async function timeline(steps: readonly HistoryStep[], compare: StepComparer): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const step of steps) {
    const { changeSet, unreadable } = await compare(step);
    const { changes, heads } = changeSet;
    if (changes.length === 0 && heads.length === 0 && unreadable.length === 0) continue;
    entries.push({ revision: step.revision, isEarliest: step.isEarliest, report: arrangeChanges(changeSet), unreadable });
  }
  return entries;
}
