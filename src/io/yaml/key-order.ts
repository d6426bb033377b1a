import { catalogueKeys, itemKeys } from '../../model/catalogue.ts';

/** The order of the keys of a map, by its key or that of its list. */
const keyOrders: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['', catalogueKeys],
  ['事项', itemKeys],
  ['地区', ['名称', '级别']],
  ['基准', ['来源', '版本']],
  ['栏目', ['名称', '网址']],
  ['偏离', ['要素', '理由', '批准', '日期', '有效期']],
]);

/**
 * The keys of a map in canonical order, then those that the order does not know. Some may have no value.
 * @param key of the map or of the list that it is in; '' for the root
 */
export function keysInOrder(map: object, key: string): readonly string[] {
  const keys = Object.keys(map);
  const order = keyOrders.get(key);
  if (order === undefined) return keys;
  let known = 0;
  for (const name of order) if (Object.hasOwn(map, name)) known++;
  return known === keys.length ? order : [...order, ...keys.filter((name) => !order.includes(name))];
}
