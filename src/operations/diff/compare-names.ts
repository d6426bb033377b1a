// 名称 and 一级事项: what their numbers count is presentation, their words are not.
import type { ChangeKind } from '../../model/change-kinds.ts';
import { plainName } from '../match-items/plain-name.ts';
import { type FieldComparer, inOneText } from './field-comparer.ts';
import { setDifference } from './set-difference.ts';

export function nameComparer(kind: ChangeKind): FieldComparer {
  return (before, after) => {
    const { removed, added } = setDifference(before, after, plainName);
    if (removed.length + added.length === 0) return [];
    return [{ kind, before: inOneText(removed), after: inOneText(added) }];
  };
}
