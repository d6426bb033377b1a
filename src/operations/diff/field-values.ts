import type { ComparedField, FieldValue } from '../../model/change-set.ts';
import type { ItemContent } from '../../model/version.ts';

/** As published; null where the item has nothing there. */
export function fieldValue(content: ItemContent, field: ComparedField): FieldValue {
  const value = (content[field] ?? null) as FieldValue;
  return isEmpty(value) ? null : value;
}

function isEmpty(value: FieldValue): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Several items' values as one: texts under each other, lists and records joined, each entry once. */
export function valuesTogether(contents: readonly ItemContent[], field: ComparedField): FieldValue {
  const values = contents.map((content) => fieldValue(content, field)).filter((value) => value !== null);
  const [first] = values;
  if (first === undefined) return null;
  if (typeof first === 'string') return [...new Set(values)].join('\n');
  if (Array.isArray(first)) return distinct(values.flat());
  return joinRecords(values as Readonly<Record<string, unknown>>[]);
}

function distinct(entries: readonly unknown[]): FieldValue {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()] as string[] | object[];
}

function joinRecords(records: readonly Readonly<Record<string, unknown>>[]): FieldValue {
  const joined = new Map<string, Set<unknown>>();
  for (const [key, value] of records.flatMap((record) => Object.entries(record))) {
    joined.set(key, (joined.get(key) ?? new Set()).add(value));
  }
  return Object.fromEntries(Array.from(joined, ([key, values]) => [key, [...values].join('\n')]));
}

/** Equal as published, the order of keys aside. */
export function isSameValue(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length || Array.isArray(before) !== Array.isArray(after)) return false;
  return keys.every((key) => {
    return Object.hasOwn(after, key) && isSameValue(before[key as keyof object], after[key as keyof object]);
  });
}
