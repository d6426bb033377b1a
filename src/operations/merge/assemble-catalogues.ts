// Merged items → catalogues in their order, and conflicts that name items as the result does.
import type { Catalogue, Item } from '../../model/catalogue.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Conflict, ConflictItem, MergedCatalogue, WholeItem } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { droppedHeadConflicts, type MergedHead, mergeHeads } from './merge-heads.ts';
import { mergeOrder } from './merge-order.ts';
import { type ItemConflict, type MergedItem, oneOrSeveral, seenFrom, wholeItem } from './merged-item.ts';
import { createNumbering } from './settle-ids.ts';
import { domainOf, type Thread, type Threads } from './threads.ts';
import type { Three } from './three.ts';

interface AllMerged {
  /** Each with the one that it is made of. */
  readonly items: ReadonlyMap<MergedItem, MergedItem>;
  readonly conflicts: readonly ItemConflict[];
  readonly usedIds: ReadonlySet<string>;
}

interface AssembleOptions {
  readonly threads: Threads;
  readonly registers: Registers;
}

interface Assembled {
  readonly catalogues: readonly MergedCatalogue[];
  readonly open: readonly Conflict[];
}

export function assembleCatalogues(
  { items, conflicts, usedIds }: AllMerged,
  versions: Three<Version>,
  { threads, registers }: AssembleOptions,
): Assembled {
  const ordered = inMergedOrder(threads.all, versions);
  const byThread = groupBy(items.values(), ({ thread }) => thread);
  const placed = ordered.flatMap((thread) => placeItems(thread, byThread.get(thread) ?? []));
  const numbered = numberAll(placed, usedIds, registers);
  const finished = (item: MergedItem) => numbered.get(items.get(item) ?? item);
  const catalogues = placed.map(({ thread, merged, rows }): MergedCatalogue => {
    const catalogue: Catalogue = { ...merged.head, 事项: rows.flatMap((row) => numbered.get(row) ?? []) };
    return { catalogue, ...filesOf(thread) };
  });
  const byHome = groupBy(conflicts, (conflict) => homeOf(conflict, threads));
  const heads = new Map(placed.map(({ thread, merged }) => [thread, merged.conflicts]));
  const open = ordered.flatMap((thread) => [
    ...(heads.get(thread) ?? []),
    ...droppedHeadConflicts(thread),
    ...(byHome.get(thread) ?? []).map((conflict) => ({
      ...namedConflict(conflict, thread, finished),
      ...(!heads.has(thread) && thread.theirs !== undefined && { home: thread.theirs.head }),
    })),
  ]);
  return { catalogues, open };
}

interface PlacedItems {
  readonly thread: Thread;
  readonly merged: MergedHead;
  readonly rows: readonly MergedItem[];
}

/** None where the result has no such catalogue. */
function placeItems(thread: Thread, items: readonly MergedItem[]): PlacedItems[] {
  const merged = mergeHeads(thread);
  const kept = thread.ours === undefined ? 0 : droppedHeadConflicts(thread).length;
  if (merged === undefined || !isWanted(thread, items.length + kept)) return [];
  return [{ thread, merged, rows: orderItems(items, thread) }];
}

/** Ids that were given to what arrived under one that ours has. */
function givenIds(placed: readonly PlacedItems[]): string[] {
  return placed.flatMap(({ rows }) => rows.flatMap(({ item }) => item.编号 ?? []));
}

function numberAll(
  placed: readonly PlacedItems[],
  usedIds: ReadonlySet<string>,
  registers: Registers,
): ReadonlyMap<MergedItem, Item> {
  const numberOn = createNumbering([...usedIds, ...givenIds(placed)], registers);
  const numbered = placed.flatMap(({ merged, rows }) =>
    rows.map((row) => [row, numberOn(row.item, merged.head.领域)] as const),
  );
  return new Map(numbered);
}

/** A catalogue of both sides or of one that added it; of what one side dropped, only where something is left. */
function isWanted({ base, ours, theirs }: Thread, left: number): boolean {
  return base === undefined || (ours !== undefined && theirs !== undefined) || left > 0;
}

function filesOf({ ours, theirs }: Thread): Pick<MergedCatalogue, 'oursFile' | 'theirsFile'> {
  return { ...(ours && { oursFile: ours.file }), ...(theirs && { theirsFile: theirs.file }) };
}

function inMergedOrder(threads: readonly Thread[], versions: Three<Version>): Thread[] {
  const placeIn = (side: keyof Thread) => {
    const places = new Map(versions[side].catalogues.map((catalogue, place) => [catalogue, place]));
    return (thread: Thread) => thread[side] && places.get(thread[side]);
  };
  return mergeOrder(threads, { base: placeIn('base'), ours: placeIn('ours'), theirs: placeIn('theirs') });
}

function orderItems(items: readonly MergedItem[], thread: Thread): MergedItem[] {
  const placeIn = (side: keyof Thread) => {
    const catalogue = thread[side];
    return ({ [side]: item }: MergedItem) => {
      return item !== undefined && catalogue?.items[item.index] === item ? item.index : undefined;
    };
  };
  return mergeOrder(items, { base: placeIn('base'), ours: placeIn('ours'), theirs: placeIn('theirs') });
}

function homeOf({ about }: ItemConflict, threads: Threads): Thread {
  if ('item' in about) return about.thread;
  return threads.all.find((thread) => Object.values(thread).some(({ items }) => items[about.index] === about)) ?? {};
}

type Finished = (item: MergedItem) => Item | undefined;

/** Items are called by the 编号 that they have in the result, those that had none before as well. */
function namedConflict({ about, standing, ...conflict }: ItemConflict, thread: Thread, finished: Finished): Conflict {
  const domain = domainOf(thread);
  const item = 'item' in about ? (finished(about) ?? about.item) : wholeItem(about);
  const own = (standing ?? []).map((each) => seenFrom(domain, finished(each) ?? each.item, domainOf(each.thread)));
  const ours = own.length === 0 ? conflict.ours : oneOrSeveral(own);
  return { ...conflict, ours, item: referenceTo(item, domain), domain };
}

function referenceTo({ 编号, 一级事项, 名称 }: WholeItem, domain: string): ConflictItem {
  return { 编号: 编号 ?? null, 领域: domain, 一级事项: 一级事项 ?? null, 名称: 名称 ?? null };
}
