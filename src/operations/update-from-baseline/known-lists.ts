// Lists are sets: one in another order says nothing new, and a table has an order of its own.
import { type ListField, listFields } from '../../fields/list-meanings.ts';
import type { Item } from '../../model/catalogue.ts';
import type { Pair } from '../../model/matching.ts';
import type { ItemContent } from '../../model/version.ts';
import type { ItemTools } from '../merge/item-mergers.ts';
import type { FiledCatalogue } from './as-version.ts';

interface KnownSides {
  readonly old: readonly FiledCatalogue[];
  /** The baseline's items with the place's. */
  readonly pairs: readonly Pair[];
}

/** The new version with each list as the old one writes it, or else the place, where that says the same. */
export function withKnownLists(
  fresh: readonly FiledCatalogue[],
  { old, pairs }: KnownSides,
  tools: ItemTools,
): FiledCatalogue[] {
  const before = new Map(old.flatMap(({ catalogue }) => catalogue.事项.map((item) => [item.编号, item] as const)));
  const own = new Map(pairs.map((pair) => [pair.before.id, pair.after.content] as const));
  const knownOf = ({ 编号: id }: Item) => [before.get(id), own.get(id)].filter((item) => item !== undefined);
  const settle = (item: Item): Item => ({ ...item, ...knownLists(item, knownOf(item), tools) });
  return fresh.map(({ file, catalogue }) => ({ file, catalogue: { ...catalogue, 事项: catalogue.事项.map(settle) } }));
}

function knownLists(item: Item, known: readonly ItemContent[], { areSame }: ItemTools): Partial<Pick<Item, ListField>> {
  const lists: Partial<Pick<Item, ListField>> = {};
  for (const field of listFields) {
    const writer = known.find((each) => each[field] !== undefined && areSame(field, each, item));
    const list = writer?.[field];
    if (item[field] !== undefined && list !== undefined) lists[field] = list;
  }
  return lists;
}
