// Hidden cells can be damaged or edited like any other: what comes out of them is checked before it counts.
import type { Catalogue, Item } from './catalogue.ts';
import { catalogueKeys, itemKeys, listFields } from './catalogue.ts';

/** A catalogue without its items. */
export type CatalogueHead = Omit<Catalogue, '事项'>;

type Json = Readonly<Record<string, unknown>>;

/** The value where it is an object with keys, else undefined. */
export function asRecord(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The record without whatever is not a text. */
export function asTexts(record: Json): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The value where it has the shape of an item, else undefined. The schema judges the rest, as for any item. */
export function asExactItem(value: unknown): Item | undefined {
  const record = asRecord(value);
  if (!record || typeof record['编号'] !== 'string') return undefined;
  return Object.entries(record).every(([key, field]) => hasShape(key, field)) ? (record as unknown as Item) : undefined;
}

/** The value where it has the shape of a catalogue's head, else undefined. */
export function asHead(value: unknown): CatalogueHead | undefined {
  const record = asRecord(value);
  if (!record || typeof record['目录'] !== 'string' || typeof record['领域'] !== 'string') return undefined;
  const sound = Object.entries(record).every(([key, field]) => {
    if (!includes(catalogueKeys, key) || key === '事项') return false;
    return hasHeadShape(key, field);
  });
  return sound ? (record as unknown as CatalogueHead) : undefined;
}

function hasHeadShape(key: string, value: unknown): boolean {
  if (key === '地区' || key === '基准') return isTextRecord(value);
  if (key === '来源' || key === '不适用') return Array.isArray(value) && value.every(isTextRecord);
  return key === '规模' ? isSize(value) : typeof value === 'string';
}

function isSize(value: unknown): boolean {
  const record = asRecord(value);
  return record !== undefined && Object.values(record).every((entry) => ['string', 'number'].includes(typeof entry));
}

function hasShape(key: string, value: unknown): boolean {
  if (!includes(itemKeys, key)) return false;
  if (key === '曾用编号' || includes(listFields, key)) return isTextList(value);
  if (key === '栏目' || key === '扩展') return isTextRecord(value);
  if (key === '偏离') return Array.isArray(value) && value.every(isTextRecord);
  if (key === '核对') return isCheck(value);
  return typeof value === 'string';
}

function isCheck(value: unknown): boolean {
  const { 来源: sources = [], ...texts } = asRecord(value) ?? { 结论: undefined };
  return isTextList(sources) && isTextRecord(texts);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isTextRecord(value: unknown): boolean {
  const record = asRecord(value);
  return record !== undefined && Object.values(record).every((entry) => typeof entry === 'string');
}

function includes(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}
