// Fields of which the tool knows only the words: 备注, 权责编号, 栏目, 扩展, 偏离.
import { comparable } from '../../fields/text.ts';
import { type FieldComparer, inOneText } from './field-comparer.ts';
import { pairUp } from './pair-up.ts';
import { setDifference } from './set-difference.ts';

/** One part for the whole text. */
export const compareTexts: FieldComparer = (before, after) => {
  const { removed, added } = setDifference(before, after, comparable);
  if (removed.length + added.length === 0) return [];
  return [{ kind: 'other-changed', before: inOneText(removed), after: inOneText(added) }];
};

/** One part for each key; an entry is written key：value. */
export const compareEntries: FieldComparer = (before, after) => {
  const difference = setDifference(before, after, comparable);
  const { pairs, removed, added } = pairUp(difference.removed, difference.added, {
    score: (old, fresh) => (keyOf(old) === keyOf(fresh) ? 1 : 0),
  });
  return [
    ...pairs.map(([old, fresh]) => ({ kind: 'other-changed', before: old, after: fresh }) as const),
    ...removed.map((old) => ({ kind: 'other-changed', before: old, after: null }) as const),
    ...added.map((fresh) => ({ kind: 'other-changed', before: null, after: fresh }) as const),
  ];
};

function keyOf(entry: string): string {
  return entry.slice(0, entry.indexOf('：'));
}
