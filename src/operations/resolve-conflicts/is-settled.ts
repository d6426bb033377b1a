// A run that was stopped may have written a catalogue and not yet its conflict file: the same choice then stands already.
import type { Conflict, WholeItem } from '../../model/merge.ts';
import { isSameValue } from '../diff/field-values.ts';
import type { CatalogueDraft } from './draft.ts';
import { itemsOf } from './resolve-item.ts';

/**
 * Whether the chosen items stand in the catalogues, and no others of ours.
 * @param value items, a list of items, or null for none
 * @param isBoth ours are to stand beside them
 */
export function isSettled(
  drafts: readonly CatalogueDraft[],
  { domain, ours }: Conflict,
  value: unknown,
  isBoth: boolean,
): boolean {
  const wanted = itemsOf(value);
  const own = itemsOf(ours);
  const stands = ({ 领域 = domain, 编号: id, ...words }: WholeItem, isItsId: boolean) =>
    drafts.some(
      ({ head, items }) =>
        head.领域 === 领域 &&
        items.some(({ 编号, ...rest }) => (!isItsId || id === undefined || id === 编号) && isSameValue(rest, words)),
    );
  // What came beside ours may have got another number.
  if (isBoth) return wanted.length > 0 && wanted.every((item) => stands(item, false));
  const isLeft = (item: WholeItem) => stands(item, true) && !wanted.some((other) => isSameValue(other, item));
  return wanted.every((item) => stands(item, true)) && !own.some(isLeft);
}
