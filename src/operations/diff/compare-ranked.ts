// 方式, 对象, 层级: short lists that can be ranked as a whole.
import { compareAudiences } from '../../fields/audience.ts';
import { compareLevels } from '../../fields/level.ts';
import { compareMethods } from '../../fields/method.ts';
import { comparable } from '../../fields/text.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';
import type { Direction } from '../../model/comparison.ts';
import { type FieldComparer, inOneText } from './field-comparer.ts';
import { setDifference } from './set-difference.ts';

type CompareLists = (before: readonly string[], after: readonly string[]) => Direction;

export const compareMethod = rankedComparer(compareMethods, {
  same: 'reworded',
  stricter: 'method-widened',
  looser: 'method-narrowed',
  unclear: 'method-changed',
});

export const compareAudience = rankedComparer(compareAudiences, {
  same: 'reworded',
  stricter: 'audience-widened',
  looser: 'audience-narrowed',
  unclear: 'audience-changed',
});

export const compareLevel = rankedComparer(compareLevels, {
  same: 'reworded',
  stricter: 'level-added',
  looser: 'level-removed',
  unclear: 'level-changed',
});

/** One part that holds what went and what came. */
function rankedComparer(compare: CompareLists, kinds: Readonly<Record<Direction, ChangeKind>>): FieldComparer {
  return (before, after) => {
    const { removed, added } = setDifference(before, after, comparable);
    if (removed.length + added.length === 0) return [];
    return [{ kind: kinds[compare(before, after)], before: inOneText(removed), after: inOneText(added) }];
  };
}
