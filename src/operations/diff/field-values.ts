import type { ComparedField, FieldValue } from '../../model/change-set.ts';
import type { ItemContent } from '../../model/version.ts';

/** As published; null where the item has nothing there. */
export function fieldValue(content: ItemContent, field: ComparedField): FieldValue {
  const value = content[field];
  return isEmpty(value) ? null : (value as FieldValue);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
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

/** Equal as published; what is empty is equal to what is absent, and the order of keys says nothing. Allocates nothing for lists. */
export function isSameValue(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (Array.isArray(before) && Array.isArray(after)) return isSameList(before, after);
  if (isRecord(before) && isRecord(after)) return isSameRecord(before, after);
  return isEmpty(before) && isEmpty(after);
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index++) if (!isSameValue(before[index], after[index])) return false;
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSameRecord(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => Object.hasOwn(after, key) && isSameValue(before[key], after[key]));
}
