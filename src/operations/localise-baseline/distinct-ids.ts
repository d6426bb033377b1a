import type { Catalogue, Item } from '../../model/catalogue.ts';

/** Ids are unique within a place over all its domains: where a baseline gave one twice, the later items get others. */
export function withDistinctIds(catalogues: readonly Catalogue[]): Catalogue[] {
  const given = new Set(catalogues.flatMap(({ 事项: items }) => items.map(({ 编号: id }) => id)));
  const used = new Set<string>();
  const distinct = (item: Item): Item => {
    let id = item.编号;
    for (let count = 2; used.has(id) || (id !== item.编号 && given.has(id)); count++) id = `${item.编号}-${count}`;
    used.add(id);
    return id === item.编号 ? item : { ...item, 编号: id };
  };
  return catalogues.map((catalogue) => ({ ...catalogue, 事项: catalogue.事项.map(distinct) }));
}
