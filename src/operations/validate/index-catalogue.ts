import type { Catalogue, Item } from '../../model/catalogue.ts';
import { hashOf } from '../../model/hash.ts';
import type { CatalogueIndex } from '../../model/rule.ts';

/** What repository rules need of a catalogue: a few words and a number an item, so that a province fits in memory. */
export function indexCatalogue(file: string, catalogue: Catalogue): CatalogueIndex {
  const { 领域: domain, 地区: region, 基准: baseline, 事项: items } = catalogue;
  return {
    file,
    domain,
    region: region?.名称 ?? '',
    ids: items.map((item) => item.编号),
    ...(baseline === undefined ? {} : { baseline: baseline.来源 }),
    baselineIds: items.flatMap(({ 编号, 基准编号: id }, index) =>
      // Most items keep the number of their baseline: the same string twice in memory would be one too many.
      id === undefined ? [] : [{ index, id: id === 编号 ? 编号 : id }],
    ),
    formerIds: items.flatMap(({ 曾用编号: ids }, index) =>
      ids === undefined || ids.length === 0 ? [] : [{ index, ids }],
    ),
    wordings: items.map(wordingOf),
    organs: organsOf(items),
  };
}

/** Of what a department writes for one item only; a short content (名称, 依据) may be that of several. */
function wordingOf({ 名称 = '', 内容 = '', 依据 = [], 主体 = [], 扩展 = {} }: Item): number {
  if (名称 === '' || 内容 === '' || 依据.length === 0 || 主体.length === 0) return 0;
  return hashOf([名称, 内容, ...依据, ...主体, ...Object.values(扩展)]);
}

/** Few names, many items: a province has some thousand names of organs. */
function organsOf(items: readonly Item[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { 主体: names = [] }] of items.entries()) {
    for (const [at, name] of names.entries()) {
      const known = places.get(name);
      if (known === undefined) places.set(name, [index, at]);
      else known.push(index, at);
    }
  }
  return places;
}
