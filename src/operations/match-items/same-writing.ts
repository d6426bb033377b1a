// What is equal as published needs no normalising: most items of two versions are.
import { itemKeys, recordKeys } from '../../model/catalogue.ts';
import type { ItemContent } from '../../model/version.ts';

const records: readonly string[] = recordKeys;
const fields = itemKeys.filter((key) => !records.includes(key)) as readonly (keyof ItemContent)[];

/** True where all compared fields are the same, letter by letter. An absent field and an empty one are different here. */
export function isWrittenAlike(one: ItemContent, other: ItemContent): boolean {
  return fields.every((field) => isSame(one[field], other[field]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (!Array.isArray(one) || !Array.isArray(other)) return JSON.stringify(one) === JSON.stringify(other);
  return one.length === other.length && one.every((entry, index) => isSame(entry, other[index]));
}
