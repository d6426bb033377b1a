// Merged items → catalogues in their order, and conflicts that name items as the result does.
import type { Catalogue, Item } from '../../model/catalogue.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Conflict, ConflictItem, MergedCatalogue, WholeItem } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { droppedHeadConflicts, mergeHeads } from './merge-heads.ts';
import { mergeOrder } from './merge-order.ts';
import { type ItemConflict, type MergedItem, wholeItem } from './merged-item.ts';
import { createNumbering } from './settle-ids.ts';
import type { Thread, Threads } from './threads.ts';
import type { Three } from './three.ts';

interface AllMerged {
  readonly items: ReadonlyMap<MergedItem, MergedItem>;
  readonly conflicts: readonly ItemConflict[];
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
  { items, conflicts }: AllMerged,
  versions: Three<Version>,
  { threads, registers }: AssembleOptions,
): Assembled {
  const byThread = groupBy(items.values(), ({ thread }) => thread);
  const numberOn = createNumbering(Object.values(versions), registers);
  const numbered = new Map<MergedItem, Item>();
  const catalogues: MergedCatalogue[] = [];
  const open: Conflict[] = [];
  const named = { items, numbered };
  const byAbout = groupBy(conflicts, (conflict) => homeOf(conflict, threads));
  for (const thread of inMergedOrder(threads.all, versions)) {
    const standing = orderItems(byThread.get(thread) ?? [], thread);
    const merged = mergeHeads(thread);
    const dropped = droppedHeadConflicts(thread);
    if (merged !== undefined && isWanted(thread, standing.length + (thread.ours === undefined ? 0 : dropped.length))) {
      for (const each of standing) numbered.set(each, numberOn(each.item, merged.head.领域));
      const catalogue: Catalogue = { ...merged.head, 事项: standing.map((each) => numbered.get(each) as Item) };
      catalogues.push({ catalogue, ...filesOf(thread) });
      open.push(...merged.conflicts);
    }
    open.push(...dropped, ...(byAbout.get(thread) ?? []).map((conflict) => namedConflict(conflict, thread, named)));
  }
  return { catalogues, open };
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

interface Named {
  readonly items: ReadonlyMap<MergedItem, MergedItem>;
  readonly numbered: ReadonlyMap<MergedItem, Item>;
}

function namedConflict({ about, ...conflict }: ItemConflict, thread: Thread, { items, numbered }: Named): Conflict {
  const domain = (thread.ours ?? thread.theirs ?? thread.base)?.head.领域 ?? '';
  const item = 'item' in about ? nameOfMerged(about, items, numbered) : wholeItem(about);
  return { ...conflict, item: referenceTo(item, domain), domain };
}

function nameOfMerged(about: MergedItem, items: Named['items'], numbered: Named['numbered']): WholeItem {
  const standing = items.get(about);
  return (standing && numbered.get(standing)) ?? about.item;
}

function referenceTo({ 编号, 一级事项, 名称 }: WholeItem, domain: string): ConflictItem {
  return { 编号: 编号 ?? null, 领域: domain, 一级事项: 一级事项 ?? null, 名称: 名称 ?? null };
}
