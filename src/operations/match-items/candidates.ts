import type { Candidate } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { margin } from './edge.ts';
import type { Likeness } from './likeness.ts';

/** What a person should look at: of the undecided pairs those that are among the best of one of their items. */
export function candidatesOf(open: readonly Likeness[]): Candidate[] {
  const best = new Map<VersionItem, number>();
  for (const { before, after, total } of open) {
    for (const item of [before, after]) best.set(item, Math.max(best.get(item) ?? 0, total));
  }
  return open
    .filter(({ before, after, total }) => total >= Math.min(best.get(before) ?? 0, best.get(after) ?? 0) - margin)
    .map(({ before, after, total }) => ({ kind: 'same', before: [before], after: [after], score: total }));
}
