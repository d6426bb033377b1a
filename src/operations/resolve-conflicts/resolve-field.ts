// One field of one item.
import type { Item } from '../../model/catalogue.ts';
import { asExactItem } from '../../model/exact-values.ts';
import type { Conflict, ConflictItem } from '../../model/merge.ts';
import { isSameValue } from '../diff/field-values.ts';
import { type CatalogueDraft, catalogueFor, findItem, idsIn, type Refusal } from './draft.ts';

type FieldConflict = Conflict & { readonly item: ConflictItem };

/** @param value undefined or null: the item is to have none */
export function resolveField(
  drafts: CatalogueDraft[],
  { item, field, ours }: FieldConflict,
  value: unknown,
): Refusal | undefined {
  const place = findItem(drafts, item);
  const standing = place?.catalogue.items[place.index];
  if (field === '编号' && standing === undefined && idsIn(drafts).has(String(value))) return undefined;
  if (place === undefined || standing === undefined) return 'unknown';
  if (field === '领域') return moveItem(drafts, { ...place, item: standing }, ours, value);
  const key = field as keyof Item;
  const fitting = asListWhere(standing[key] ?? ours, value);
  if (isSameValue(standing[key], fitting)) return undefined;
  if (!isSameValue(standing[key], ours ?? undefined)) return 'stale';
  const { [key]: _, ...rest } = standing;
  const edited = fitting === undefined ? rest : inPlaceOf(standing, key, fitting);
  if (asExactItem(edited) === undefined) return 'unfit';
  if (key === '编号' && standing.编号 !== fitting && idsIn(drafts).has(String(fitting))) return 'taken';
  place.catalogue.items[place.index] = edited as Item;
  return undefined;
}

/** Who writes one value of a list need not write a list. Null is none. */
function asListWhere(standing: unknown, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  return Array.isArray(standing) && typeof value === 'string' ? [value] : value;
}

/** Keys stay in their order. */
function inPlaceOf(item: Item, key: keyof Item, value: unknown): object {
  if (!Object.hasOwn(item, key)) return { ...item, [key]: value };
  return Object.fromEntries(Object.entries(item).map(([each, old]) => [each, each === key ? value : old]));
}

interface StandingItem {
  readonly catalogue: CatalogueDraft;
  readonly index: number;
  readonly item: Item;
}

function moveItem(
  drafts: CatalogueDraft[],
  { catalogue, index, item }: StandingItem,
  ours: unknown,
  domain: unknown,
): Refusal | undefined {
  if (typeof domain !== 'string' || domain === '') return 'unfit';
  if (catalogue.head.领域 === domain) return undefined;
  if (catalogue.head.领域 !== ours) return 'stale';
  catalogue.items.splice(index, 1);
  catalogueFor(drafts, domain).items.push(item);
  return undefined;
}
