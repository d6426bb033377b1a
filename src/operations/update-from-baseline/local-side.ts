// The place's catalogues under the ids of the baseline, and back.
import type { Item } from '../../model/catalogue.ts';
import type { Pair } from '../../model/matching.ts';
import type { Conflict, ConflictValue, Merge, WholeItem } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { matchItems } from '../match-items.ts';
import { nextFreeId } from '../next-free-id.ts';

/** Before the 编号 of an item that follows none of the baseline's: no id of a baseline has it. */
const ownMark = '\u0000';

export interface LocalSide {
  /** Under the baseline's ids, with 基准编号 for each item that follows one, and without 曾用编号, which are of the place. */
  readonly version: Version;
  /** The baseline's items with the place's. */
  readonly pairs: readonly Pair[];
  /** The place's items by the id that they have in `version`. */
  readonly originals: ReadonlyMap<string, VersionItem>;
}

interface LinkSettings {
  /** Common id → that of the new baseline: what was taken of it already is linked by that. */
  readonly freshIds: ReadonlyMap<string, string>;
  readonly registers: Registers;
}

/** By 基准编号, else by what they say. */
export function linkLocal(baseline: Version, local: Version, { freshIds, registers }: LinkSettings): LocalSide {
  const common = new Map([...freshIds].map(([id, fresh]) => [fresh, id] as const));
  for (const { id = '' } of baseline.catalogues.flatMap(({ items }) => items)) common.set(id, id);
  const marked = withItems(local, (item) => {
    const { 基准编号, 曾用编号: _, ...content } = item.content;
    const link = 基准编号 === undefined ? undefined : common.get(基准编号);
    return { ...item, id: link ?? ownId(item), content: { ...content, ...(link !== undefined && { 基准编号: link }) } };
  });
  const matching = matchItems(baseline, marked, { registers });
  const partners = new Map(matching.pairs.map(({ before, after }) => [after, before]));
  const used = new Set<string>();
  const originals = new Map<string, VersionItem>();
  const version = withItems(marked, (item) => {
    const partner = partners.get(item)?.id;
    const given = partner ?? item.id ?? '';
    const isFurther = used.has(given);
    const id = isFurther ? ownId(item) : given;
    used.add(id);
    originals.set(id, local.catalogues[item.catalogue]?.items[item.index] as VersionItem);
    const link = partner ?? item.content.基准编号;
    const content = {
      ...item.content,
      ...(link !== undefined && { 基准编号: link }),
      // The place divided the item: what changes above changes in each part.
      ...(isFurther && link !== undefined && { 曾用编号: [link] }),
    };
    return { ...item, id, content };
  });
  return { version, pairs: matching.pairs, originals };
}

function ownId({ id, catalogue, index }: VersionItem): string {
  return `${ownMark}${id ?? ''}${ownMark}${catalogue}:${index}`;
}

function withItems(version: Version, make: (item: VersionItem) => VersionItem): Version {
  return {
    ...version,
    catalogues: version.catalogues.map((catalogue) => ({ ...catalogue, items: catalogue.items.map(make) })),
  };
}

export interface Restored {
  readonly merge: Merge;
  /** New items that could not keep the baseline's 编号: theirs and their own. */
  readonly renumbered: ReadonlyMap<string, Item>;
}

/**
 * @param freshIds common id → that of the new baseline
 * @param elsewhere ids that the place uses in other catalogues
 */
export function restoreLocalIds(
  merge: Merge,
  { originals }: LocalSide,
  freshIds: ReadonlyMap<string, string>,
  elsewhere: ReadonlySet<string>,
): Restored {
  const used = new Set([...usedIds(originals), ...elsewhere]);
  const given = new Map<string, string>();
  const renumbered = new Map<string, Item>();
  const localId = (id: string): string => {
    const original = originals.get(id);
    if (original?.id !== undefined) return original.id;
    const before = given.get(id);
    if (before !== undefined) return before;
    const wanted = freshIds.get(id) ?? id;
    const free = nextFreeId(wanted, used);
    used.add(free);
    given.set(id, free);
    return free;
  };
  const former = (ids: readonly string[] | undefined): string[] =>
    (ids ?? []).flatMap((id) => originals.get(id)?.id ?? []);
  const restore = <Each extends WholeItem>(item: Each): Each => {
    const { 编号: id, 曾用编号, 基准编号, ...rest } = item;
    if (id === undefined) return item;
    const lineage =
      originals.get(id)?.content.曾用编号 ?? former(曾用编号?.filter((each) => each !== id && each !== 基准编号));
    const link = 基准编号 === undefined ? undefined : (freshIds.get(基准编号) ?? 基准编号);
    const head = {
      编号: localId(id),
      ...(link !== undefined && { 基准编号: link }),
      ...(lineage.length > 0 && { 曾用编号: lineage }),
    };
    return { ...head, ...rest } as unknown as Each;
  };
  const catalogues = merge.catalogues.map((merged) => ({
    ...merged,
    catalogue: { ...merged.catalogue, 事项: merged.catalogue.事项.map(restore) },
  }));
  for (const [id, own] of given) {
    const item = catalogues.flatMap(({ catalogue }) => catalogue.事项).find(({ 编号 }) => 编号 === own);
    if (item !== undefined && own !== (freshIds.get(id) ?? id)) renumbered.set(freshIds.get(id) ?? id, item);
  }
  const conflicts = merge.conflicts.map((conflict) => restoreConflict(conflict, localId, restore));
  return { merge: { ...merge, catalogues, conflicts }, renumbered };
}

function usedIds(originals: ReadonlyMap<string, VersionItem>): Set<string> {
  return new Set(
    [...originals.values()].flatMap(({ id, content }) => [
      ...(id === undefined ? [] : [id]),
      ...(content.曾用编号 ?? []),
    ]),
  );
}

function restoreConflict(
  conflict: Conflict,
  localId: (id: string) => string,
  restore: (item: WholeItem) => WholeItem,
): Conflict {
  const { item, field } = conflict;
  const named = item === null || item.编号 === null ? item : { ...item, 编号: localId(item.编号) };
  if (item === null || field !== null) return { ...conflict, item: named };
  const whole = (value: ConflictValue | null): ConflictValue | null => {
    if (value === null) return null;
    return Array.isArray(value) ? (value as WholeItem[]).map(restore) : restore(value as WholeItem);
  };
  return {
    ...conflict,
    item: named,
    base: whole(conflict.base),
    ours: whole(conflict.ours),
    theirs: whole(conflict.theirs),
  };
}
