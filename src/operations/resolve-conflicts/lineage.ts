// 曾用编号 of what a choice put in: an item comes from older ones, so never from itself, over however many items.
import type { Item } from '../../model/catalogue.ts';
import { groupBy } from '../../model/group-by.ts';
import type { CatalogueDraft } from './draft.ts';

/** Former ids by the id of the item, within one place. */
type Descents = ReadonlyMap<string, readonly string[]>;

interface Lineage {
  readonly 编号: string;
  readonly 曾用编号?: readonly string[];
}

/** Equal for items of one id and one lineage. */
export function lineageKey({ 编号, 曾用编号 = [] }: Lineage): string {
  return JSON.stringify([编号, ...曾用编号]);
}

/**
 * Takes out what would close a circle, of the items whose lineage is new: a circle that stood before is for a person.
 * @param before the lineage keys that the catalogues had
 */
export function openCircles(drafts: readonly CatalogueDraft[], before: ReadonlySet<string>): void {
  for (const ofPlace of groupBy(drafts, ({ head }) => head.地区?.名称).values()) {
    const descents = new Map(descentsIn(ofPlace));
    for (const draft of ofPlace) {
      draft.items = draft.items.map((item) => {
        if (item.曾用编号 === undefined || before.has(lineageKey(item))) return item;
        const left = openFormerIds(item, descents);
        descents.set(item.编号, left);
        return withFormerIds(item, left);
      });
    }
  }
}

export function descentsIn(drafts: readonly CatalogueDraft[]): Descents {
  return new Map(drafts.flatMap(({ items }) => items.map(({ 编号, 曾用编号 = [] }) => [编号, 曾用编号] as const)));
}

/** The former ids from which no way leads to the item itself. */
export function openFormerIds({ 编号: id, 曾用编号: former = [] }: Lineage, descents: Descents): readonly string[] {
  return former.filter((each) => !comesFrom(each, id, descents));
}

/** An item comes from itself over no step. */
function comesFrom(start: string, origin: string, descents: Descents): boolean {
  const reached = new Set([start]);
  for (const id of reached) {
    if (id === origin) return true;
    for (const former of descents.get(id) ?? []) reached.add(former);
  }
  return false;
}

function withFormerIds(item: Item, ids: readonly string[]): Item {
  if (ids.length === item.曾用编号?.length) return item;
  const { 曾用编号: _, ...rest } = item;
  return ids.length === 0 ? rest : { ...item, 曾用编号: [...ids] };
}
