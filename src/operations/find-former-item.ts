import type { ItemHistory } from '../model/item-history.ts';
import type { Registers } from '../model/registers.ts';
import type { VersionItem } from '../model/version.ts';
import { followItem, type PlacedItem } from './follow-item.ts';
import { type ComparedStep, compareStep } from './history/compare-step.ts';
import { findItems } from './history/find-item.ts';
import { fileOf, itemAt, placeKey } from './history/item-place.ts';
import type { HistoryStep } from './history/step.ts';

/** Items by a 编号 or name that only an older version has. */
export interface FormerItems {
  /** More than one: a person has to choose. */
  readonly items: readonly VersionItem[];
  /** Of the one item. */
  readonly history?: ItemHistory;
}

/**
 * Looks for an item that the newest version does not have: one that was removed, or is now called otherwise.
 * @param steps newest first
 * @returns undefined where no version has it
 */
export async function findFormerItem(
  word: string,
  steps: readonly HistoryStep[],
  registers: Registers,
): Promise<FormerItems | undefined> {
  for (const [index, step] of steps.entries()) {
    if (findItems((await step.open()).before, word).length === 0) continue;
    const compared = await compareStep(step, registers);
    const items = findItems(compared.before, word);
    const [item] = items;
    if (item === undefined || items.length > 1) return { items };
    const newest = await goForward({ version: compared.before, item }, steps.slice(0, index + 1).reverse(), registers);
    if (newest !== undefined) return { items, history: await followItem(newest, steps, registers) };
    return { items, history: await historyUpTo(compared, item, steps.slice(index + 1), registers) };
  }
  return undefined;
}

/** @param steps oldest first @returns where the item stands in the end; undefined where it was removed on the way */
async function goForward(
  start: PlacedItem,
  steps: readonly HistoryStep[],
  registers: Registers,
): Promise<PlacedItem | undefined> {
  let last: PlacedItem = start;
  for (const step of steps) {
    if (!step.files.includes(fileOf(last.version, last.item))) continue;
    const compared = await compareStep(step, registers);
    const item = itemAt(compared.before, placeKey(last.version, last.item));
    const descent = item && compared.descentFrom(item);
    if (descent === undefined) continue;
    const [young] = descent.after;
    if (young === undefined) return undefined;
    last = { version: compared.after, item: young };
  }
  return last;
}

async function historyUpTo(
  { step, before, changeSet, descentFrom }: ComparedStep,
  item: VersionItem,
  older: readonly HistoryStep[],
  registers: Registers,
): Promise<ItemHistory> {
  const history = await followItem({ version: before, item }, older, registers);
  const change = descentFrom(item)?.change;
  if (change === undefined) return history;
  const last = { kind: change.kind, revision: step.revision, item, change, changeSet };
  return { ...history, isGone: true, events: [last, ...history.events] };
}
