// The heads of the three catalogues of one thread → that of the result.
import { catalogueKeys } from '../../model/catalogue.ts';
import type { CatalogueHead } from '../../model/exact-values.ts';
import type { Conflict } from '../../model/merge.ts';
import type { VersionCatalogue } from '../../model/version.ts';
import { isSameText, mergeText } from './item-mergers.ts';
import { listMerger } from './merge-list.ts';
import { entriesMerger, recordMerger } from './merge-record.ts';
import type { Thread } from './threads.ts';
import type { Three, ValueMerger } from './three.ts';

type HeadKey = keyof CatalogueHead;

const headKeys = catalogueKeys.filter((key): key is HeadKey => key !== '事项');
const mergeRecord = recordMerger(mergeText);
const mergeSource = recordMerger(mergeText, { 一级事项: listMerger((text) => text), 规模: mergeRecord });

const mergers: Readonly<Record<HeadKey, ValueMerger>> = {
  格式: mergeText,
  目录: mergeText,
  类型: mergeText,
  领域: mergeText,
  地区: mergeRecord,
  版本: mergeText,
  基准: mergeRecord,
  来源: entriesMerger(({ 代号 }) => String(代号), mergeSource),
  规模: mergeRecord,
  不适用: entriesMerger(({ 基准编号, 名称 }) => String(基准编号 ?? 名称), mergeRecord),
};

export interface MergedHead {
  readonly head: CatalogueHead;
  readonly conflicts: readonly Conflict[];
}

/** Undefined where no version has the catalogue that is to stand in the result. */
export function mergeHeads(thread: Thread): MergedHead | undefined {
  const { ours, theirs } = thread;
  if (ours === undefined || theirs === undefined) {
    const head = (ours ?? theirs ?? thread.base)?.head;
    return head && { head, conflicts: [] };
  }
  const three = headsOf(thread.base, ours, theirs);
  const head = new Map<string, unknown>();
  const conflicts: Conflict[] = [];
  for (const key of headKeys) {
    const values = { base: three.base[key], ours: three.ours[key], theirs: three.theirs[key] };
    const { value, isOpen } = mergers[key](values);
    if (value !== undefined) head.set(key, value);
    if (isOpen) conflicts.push(headConflict(thread, key, values));
  }
  return { head: Object.fromEntries(head) as unknown as CatalogueHead, conflicts };
}

/** A published table has no place for a version or a baseline: what it does not say has not changed. */
function headsOf(
  base: VersionCatalogue | undefined,
  ours: VersionCatalogue,
  theirs: VersionCatalogue,
): Three<Partial<CatalogueHead>> {
  const old = base?.head ?? {};
  const completed = ({ head, isTable = false }: VersionCatalogue) => (isTable ? { ...old, ...head } : head);
  return { base: old, ours: completed(ours), theirs: completed(theirs) };
}

function headConflict(thread: Thread, field: HeadKey | null, { base, ours, theirs }: Three<unknown>): Conflict {
  const value = (given: unknown) => (given ?? null) as Conflict['base'];
  const domain = (thread.ours ?? thread.theirs ?? thread.base)?.head.领域 ?? '';
  const kind = thread.base === undefined ? 'both-added' : kindOf(thread);
  return { kind, item: null, domain, field, base: value(base), ours: value(ours), theirs: value(theirs) };
}

function kindOf({ ours, theirs }: Thread): Conflict['kind'] {
  if (ours === undefined) return 'removed-changed';
  return theirs === undefined ? 'changed-removed' : 'both-changed';
}

/** What every edition changes: of a catalogue that the other side took out it says nothing. */
const editionKeys: readonly string[] = ['版本', '基准'];

/** A catalogue that one side took out while the other changed its head. */
export function droppedHeadConflicts(thread: Thread): readonly Conflict[] {
  const { base, ours, theirs } = thread;
  const left = ours ?? theirs;
  if (base === undefined || left === undefined || (ours !== undefined && theirs !== undefined)) return [];
  const keys = headKeys.filter((key) => !editionKeys.includes(key));
  if (keys.every((key) => isSameText(base.head[key], left.head[key]))) return [];
  return [headConflict(thread, null, { base: base.head, ours: ours?.head, theirs: theirs?.head })];
}
