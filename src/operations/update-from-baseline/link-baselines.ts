// The two versions of a baseline under common ids, so that what is one item in both is one in the place as well.
import type { Item } from '../../model/catalogue.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { matchItems } from '../match-items.ts';
import { createNumbering, idsEverUsed } from '../merge/settle-ids.ts';
import type { FiledCatalogue } from './as-version.ts';

export interface LinkedBaselines {
  readonly old: readonly FiledCatalogue[];
  /** An item that the old version has is called as it is there; 曾用编号 tell what was split and united. */
  readonly fresh: readonly FiledCatalogue[];
  /** Common id → the id in the new version. */
  readonly freshIds: ReadonlyMap<string, string>;
  /** The new version under its own ids, with one for every item. */
  readonly numbered: readonly FiledCatalogue[];
}

export function linkBaselines(old: Version, fresh: Version, registers: Registers): LinkedBaselines {
  const matching = matchItems(old, fresh, { registers });
  const everUsed = idsEverUsed([old, fresh]);
  const oldIds = withIds(old, everUsed, registers);
  const partners = new Map(matching.pairs.map(({ before, after }) => [after, before]));
  const former = new Map<VersionItem, VersionItem[]>([
    ...matching.splits.flatMap(({ before, after }) =>
      after.map((item) => [item, [before]] as [VersionItem, VersionItem[]]),
    ),
    ...matching.merges.map(({ before, after }) => [after, [...before]] as [VersionItem, VersionItem[]]),
  ]);
  const idOf = (item: VersionItem) => oldIds.get(item) ?? '';
  const known = new Map(
    [...partners].flatMap(([item, partner]) => (item.id === undefined ? [[item, idOf(partner)] as const] : [])),
  );
  const ownIds = withIds(fresh, [...everUsed, ...oldIds.values()], registers, known);
  const commonId = (item: VersionItem) => {
    const partner = partners.get(item);
    return partner === undefined ? (ownIds.get(item) ?? '') : idOf(partner);
  };
  return {
    old: filed(old, (item) => ({ ...item.content, 编号: idOf(item) })),
    fresh: filed(fresh, (item) => {
      const { 曾用编号: _, ...content } = item.content;
      const ids = (former.get(item) ?? []).map(idOf);
      return { ...content, 编号: commonId(item), ...(ids.length > 0 && { 曾用编号: ids }) };
    }),
    freshIds: new Map(itemsOf(fresh).map((item) => [commonId(item), ownIds.get(item) ?? ''])),
    numbered: filed(fresh, (item) => ({ ...item.content, 编号: ownIds.get(item) ?? '' })),
  };
}

function itemsOf({ catalogues }: Version): readonly VersionItem[] {
  return catalogues.flatMap(({ items }) => items);
}

/** Its own id, a known one, or the next of its domain, as an import gives it. */
function withIds(
  version: Version,
  used: Iterable<string>,
  registers: Registers,
  known: ReadonlyMap<VersionItem, string> = new Map(),
): Map<VersionItem, string> {
  const number = createNumbering(used, registers);
  return new Map(
    itemsOf(version).map((item) => [item, item.id ?? known.get(item) ?? number(item.content, item.domain).编号]),
  );
}

function filed({ catalogues }: Version, make: (item: VersionItem) => Item): FiledCatalogue[] {
  return catalogues.map(({ file, head, items }) => ({ file, catalogue: { ...head, 事项: items.map(make) } }));
}
