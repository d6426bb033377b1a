// Whole items: one instead of another, several instead of one, or none.
import type { Item } from '../../model/catalogue.ts';
import { asExactItem, asRecord } from '../../model/exact-values.ts';
import type { Conflict, ConflictItem, WholeItem } from '../../model/merge.ts';
import { isSameValue } from '../diff/field-values.ts';
import { nextFreeId } from '../next-free-id.ts';
import { type CatalogueDraft, catalogueFor, findItem, idsIn, type Refusal } from './draft.ts';

type WholeConflict = Conflict & { readonly item: ConflictItem };

/** The items of ours as they stand, or why they are not there. */
export function standingItems(drafts: readonly CatalogueDraft[], conflict: WholeConflict): Item[] | Refusal {
  const found: Item[] = [];
  for (const own of itemsOf(conflict.ours)) {
    const { 编号 = conflict.item.编号, 一级事项 = null, 名称 = null, 领域 = conflict.domain } = own;
    const place = findItem(drafts, { 编号, 领域, 一级事项, 名称 });
    const item = place?.catalogue.items[place.index];
    if (item === undefined) return 'unknown';
    if (!isAsOurs(item, own)) return 'stale';
    found.push(item);
  }
  return found;
}

/** An item, a list of items, or none. */
export function itemsOf(value: unknown): WholeItem[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  const record = asRecord(value);
  return record === undefined ? [] : [record as WholeItem];
}

function isAsOurs({ 编号, ...rest }: Item, { 编号: id = 编号, 领域: _, ...own }: WholeItem): boolean {
  return 编号 === id && isSameValue(rest, own);
}

interface Exchange {
  readonly conflict: WholeConflict;
  /** What the value takes the place of. */
  readonly standing: readonly Item[];
  /** The value comes beside what stands there, under an id of its own. */
  readonly isBoth: boolean;
  /** All items that some choice takes out: their ids are free. */
  readonly leaving: ReadonlySet<Item>;
  /** Ids that no new item may have. */
  readonly used: ReadonlySet<string>;
}

/** @param value an item, a list of items, or null for none */
export function resolveItem(drafts: CatalogueDraft[], value: unknown, exchange: Exchange): Refusal | undefined {
  const arriving = numbered(itemsOf(value), drafts, exchange);
  const arrivals = arriving.flatMap(({ 领域: home = exchange.conflict.domain, ...rest }) => {
    const item = asExactItem(rest);
    return item === undefined ? [] : [{ item, home }];
  });
  if (arrivals.length < arriving.length || (arriving.length === 0 && value !== null)) return 'unfit';
  const taken = idsIn(drafts, exchange.leaving);
  if (arrivals.some(({ item }) => taken.has(item.编号))) return 'taken';
  putIn(drafts, arrivals, exchange);
  return undefined;
}

/** What has no id takes that of the item in whose place it comes, else the next one of its domain. */
function numbered(items: readonly WholeItem[], drafts: readonly CatalogueDraft[], exchange: Exchange): WholeItem[] {
  const { standing, conflict, used, isBoth } = exchange;
  const present = idsIn(drafts);
  const taken = new Set([...present, ...used]);
  const last = drafts.find(({ head }) => head.领域 === conflict.domain)?.items.at(-1)?.编号 ?? `${conflict.domain}-001`;
  return items.map((item, index) => {
    const known = item.编号 ?? (isBoth ? undefined : standing[index]?.编号);
    const isFree = known !== undefined && !(isBoth && present.has(known));
    const id = isFree ? known : nextFreeId(known ?? last, taken);
    taken.add(id);
    return { ...item, 编号: id };
  });
}

/** An item with the 领域 that it goes to. */
interface Arrival {
  readonly item: Item;
  readonly home: string;
}

/** In the place of the first of ours; what has no place there stands behind the last item of its 一级事项. */
function putIn(drafts: CatalogueDraft[], arrivals: readonly Arrival[], { standing, conflict, isBoth }: Exchange): void {
  const [first] = standing;
  const home = drafts.find(({ items }) => first !== undefined && items.includes(first));
  const isHere = (arrival: Arrival) => home !== undefined && arrival.home === conflict.domain;
  if (home !== undefined && first !== undefined) {
    const here = arrivals.filter(isHere).map(({ item }) => item);
    home.items.splice(home.items.indexOf(first) + 1, 0, ...here);
  }
  const gone = new Set(isBoth ? [] : standing);
  for (const draft of drafts) draft.items = draft.items.filter((item) => !gone.has(item));
  for (const { item, home: domain } of arrivals.filter((arrival) => !isHere(arrival))) {
    const rows = catalogueFor(drafts, domain, domain === conflict.domain ? conflict.home : undefined).items;
    const last = rows.findLastIndex(({ 一级事项 }) => 一级事项 !== undefined && 一级事项 === item.一级事项);
    rows.splice(last < 0 ? rows.length : last + 1, 0, item);
  }
}
