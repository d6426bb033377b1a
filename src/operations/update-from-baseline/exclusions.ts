// What a place has recorded as not applying to it stays out, whatever the baseline does with it.
import { comparable } from '../../fields/text.ts';
import type { UpdateNotice } from '../../model/baseline-update.ts';
import type { Item } from '../../model/catalogue.ts';
import type { Version } from '../../model/version.ts';
import { type ItemTools, meansTheSame } from '../merge/item-mergers.ts';
import type { FiledCatalogue } from './as-version.ts';
import type { LinkedBaselines } from './link-baselines.ts';

/** In the place of a name: the whole domain. */
const wholeDomain = '全部事项';

type IsExcluded = (domain: string, item: Item) => boolean;

export interface Applicable {
  readonly old: readonly FiledCatalogue[];
  readonly fresh: readonly FiledCatalogue[];
  readonly notices: readonly UpdateNotice[];
}

export function withoutExcluded(
  { old, fresh, freshIds }: LinkedBaselines,
  local: Version,
  domainKey: (name: string) => string,
  tools: ItemTools,
): Applicable {
  const isExcluded = exclusionsIn(local, freshIds, domainKey);
  const before = new Map(itemsIn(old).map((placed) => [placed.item.编号, placed]));
  const after = new Map(itemsIn(fresh).map((placed) => [placed.item.编号, placed]));
  const notices = [...before.values()].flatMap(({ domain, item }): UpdateNotice[] => {
    if (!isExcluded(domain, item)) return [];
    const now = after.get(item.编号);
    const { 编号, 一级事项 = null, 名称 = null } = item;
    const reference = { 编号, 领域: domain, 一级事项, 名称 };
    if (now === undefined) return [{ kind: 'excluded-removed', item: reference }];
    return meansTheSame(item, now.item, tools) ? [] : [{ kind: 'excluded-changed', item: reference }];
  });
  // What was excluded under its old name is excluded under its new one.
  const ids = new Set(
    [...before.values()].filter(({ domain, item }) => isExcluded(domain, item)).map(({ item }) => item.编号),
  );
  const stays = (domain: string, item: Item) => !(ids.has(item.编号) || isExcluded(domain, item));
  return { old: only(old, stays), fresh: only(fresh, stays), notices };
}

function exclusionsIn(
  local: Version,
  freshIds: ReadonlyMap<string, string>,
  domainKey: (name: string) => string,
): IsExcluded {
  const excluded = new Set<string>();
  for (const { head } of local.catalogues) {
    for (const { 基准编号: id, 名称: name } of head.不适用 ?? []) {
      excluded.add(id === undefined ? `${domainKey(head.领域)}\n${comparable(name)}` : id);
    }
  }
  return (domain, { 编号: id, 名称: name = '' }) => {
    const key = domainKey(domain);
    const isWhole = excluded.has(`${key}\n${wholeDomain}`);
    return (
      isWhole || excluded.has(id) || excluded.has(freshIds.get(id) ?? id) || excluded.has(`${key}\n${comparable(name)}`)
    );
  };
}

function itemsIn(filed: readonly FiledCatalogue[]): { readonly domain: string; readonly item: Item }[] {
  return filed.flatMap(({ catalogue }) => catalogue.事项.map((item) => ({ domain: catalogue.领域, item })));
}

function only(filed: readonly FiledCatalogue[], stays: IsExcluded): FiledCatalogue[] {
  return filed.map(({ file, catalogue }) => {
    return { file, catalogue: { ...catalogue, 事项: catalogue.事项.filter((item) => stays(catalogue.领域, item)) } };
  });
}
