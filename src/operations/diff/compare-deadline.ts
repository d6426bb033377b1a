import { compareDeadlines } from '../../fields/deadline-comparison.ts';
import { comparable } from '../../fields/text.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';
import type { Direction } from '../../model/comparison.ts';
import { type FieldComparer, inOneText } from './field-comparer.ts';
import { overallDirection } from './gravity.ts';
import { setDifference } from './set-difference.ts';

const kinds: Readonly<Record<Direction, ChangeKind>> = {
  same: 'reworded',
  stricter: 'deadline-tightened',
  looser: 'deadline-loosened',
  unclear: 'deadline-changed',
};

/** By meaning. Of several items' deadlines each is compared with each. */
export const compareDeadline: FieldComparer = (before, after) => {
  const { removed, added } = setDifference(before, after, deadlineKey);
  if (removed.length + added.length === 0) return [];
  const directions = orNothing(before).flatMap((old) => orNothing(after).map((fresh) => compareDeadlines(old, fresh)));
  return [{ kind: kinds[overallDirection(directions)], before: inOneText(before), after: inOneText(after) }];
};

function orNothing(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [''] : texts;
}

function deadlineKey(text: string): string {
  return comparable(text).replace(/(?<![;,.])[;,.]+$/u, '');
}
