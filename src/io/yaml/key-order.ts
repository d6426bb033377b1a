import { catalogueKeys, itemKeys, partKeys } from '../../model/catalogue.ts';

/** The order of the keys of a map, by its key or that of its list. */
const keyOrders: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['', catalogueKeys],
  ['事项', itemKeys],
  ...Object.entries(partKeys),
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
