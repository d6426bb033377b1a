import type { Change, ChangeSummary } from '../../model/change-set.ts';

/** The part of the summary that is told by the changes themselves. */
export function countByKind(changes: readonly Change[]): Pick<ChangeSummary, Change['kind']> {
  const counts = { added: 0, removed: 0, changed: 0, split: 0, merged: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}
