// A run that was stopped may have written a catalogue and not yet its conflict file: the same choice then stands already.
import type { Item } from '../../model/catalogue.ts';
import type { Conflict, WholeItem } from '../../model/merge.ts';
import { isSameValue } from '../diff/field-values.ts';
import type { CatalogueDraft } from './draft.ts';
import { descentsIn, openFormerIds } from './lineage.ts';
import { itemsOf } from './resolve-item.ts';

/**
 * Whether the chosen items stand in the catalogues, and no others of ours.
 * @param value items, a list of items, or null for none
 * @param isBoth ours are to stand beside them
 */
export type SettledTest = (conflict: Conflict, value: unknown, isBoth: boolean) => boolean;

/** @param drafts as they are before anything is put in */
export function createSettledTest(drafts: readonly CatalogueDraft[]): SettledTest {
  const descents = descentsIn(drafts);
  return (conflict, value, isBoth) => isSettled(drafts, descents, conflict, { value, isBoth });
}

function isSettled(
  drafts: readonly CatalogueDraft[],
  descents: ReturnType<typeof descentsIn>,
  { domain, ours }: Conflict,
  { value, isBoth }: { readonly value: unknown; readonly isBoth: boolean },
): boolean {
  const wanted = itemsOf(value);
  const own = itemsOf(ours);
  const stands = ({ 领域 = domain, 编号: id, ...words }: WholeItem, isItsId: boolean) =>
    drafts.some(
      ({ head, items }) =>
        head.领域 === 领域 &&
        items.some((item) => (!isItsId || id === undefined || id === item.编号) && isAsChosen(item, words, descents)),
    );
  // What came beside ours may have got another number.
  if (isBoth) return wanted.length > 0 && wanted.every((item) => stands(item, false));
  const isLeft = (item: WholeItem) => stands(item, true) && !wanted.some((other) => isSameValue(other, item));
  return wanted.every((item) => stands(item, true)) && !own.some(isLeft);
}

/** What would have closed a circle of 曾用编号 was not put in. */
function isAsChosen(
  { 编号, 曾用编号: former, ...rest }: Item,
  { 曾用编号: chosen = [], ...words }: WholeItem,
  descents: ReturnType<typeof descentsIn>,
): boolean {
  if (!isSameValue(rest, words)) return false;
  return isSameValue(former, chosen) || isSameValue(former, openFormerIds({ 编号, 曾用编号: chosen }, descents));
}
