// Takes the notes of a file over to new data.

import { groupBy } from '../../model/group-by.ts';
import { keysInOrder } from './key-order.ts';
import type { CollectionNotes, Note, Notes } from './notes.ts';

type Table = Readonly<Record<string, unknown>>;

/**
 * @param before the data that the notes belong to
 * @param after the data that is to be written
 */
export function carryNotes(before: object, notes: Notes, after: object): Notes {
  const carried = new Map<object, CollectionNotes>();
  carry({ notes, carried }, before, after, '');
  return carried;
}

interface Carrying {
  readonly notes: Notes;
  readonly carried: Map<object, CollectionNotes>;
}

/** @param key of the collection or of the list that it is in; '' for the root */
function carry(carrying: Carrying, before: unknown, after: unknown, key: string): void {
  if (Array.isArray(before) && Array.isArray(after)) carryList(carrying, before, after, key);
  else if (isTable(before) && isTable(after)) carryMap(carrying, before, after, key);
}

function isTable(value: unknown): value is Table {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Without what every object inherits: a header may be called constructor. */
function own(table: Table, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function carryMap(carrying: Carrying, before: Table, after: Table, key: string): void {
  const old = carrying.notes.get(before);
  if (old === undefined) return;
  const keys = mergedKeys(old.keys, after, key);
  const entries = new Map<string, Note>();
  for (const name of keys) {
    const note = old.entries.get(name);
    const value = own(before, name);
    if (note !== undefined) entries.set(name, noteFor(note, value, after[name]));
    carry(carrying, value, after[name], name);
  }
  carrying.carried.set(after, { keys, entries: withHeader(old, keys, entries, key), after: old.after });
}

/** What stands at the top of a file belongs to the file, even when its first key goes. */
function withHeader(
  old: CollectionNotes,
  keys: readonly string[],
  entries: Map<string, Note>,
  key: string,
): ReadonlyMap<string, Note> {
  const [oldFirst = ''] = old.keys;
  const [first = ''] = keys;
  const header = old.entries.get(oldFirst)?.before ?? [];
  if (key !== '' || keys.includes(oldFirst) || header.length === 0) return entries;
  const note = entries.get(first);
  return entries.set(first, { ...note, before: [...header, ...(note?.before ?? [])], trailing: note?.trailing });
}

/** A value that changed is written anew, not as it was. */
function noteFor(note: Note, before: unknown, after: unknown): Note {
  return before === after ? note : { ...note, source: undefined };
}

/** The order of the file; a new key comes after the one that precedes it in canonical order. */
function mergedKeys(old: readonly string[], after: Table, key: string): string[] {
  const keys = old.filter((name) => own(after, name) !== undefined);
  let previous: string | undefined;
  for (const name of keysInOrder(after, key)) {
    if (own(after, name) === undefined) continue;
    if (!keys.includes(name)) keys.splice(previous === undefined ? 0 : keys.indexOf(previous) + 1, 0, name);
    previous = name;
  }
  return keys;
}

function carryList(carrying: Carrying, before: readonly unknown[], after: readonly unknown[], key: string): void {
  const old = carrying.notes.get(before);
  if (old === undefined) return;
  const entries = new Map<number, Note>();
  for (const [index, place] of placesBefore(before, after)) {
    const note = old.entries.get(place);
    const value = after[index];
    if (note !== undefined) entries.set(index, noteFor(note, before[place], value));
    carry(carrying, before[place], value, key);
  }
  carrying.carried.set(after, { keys: [], entries, after: old.after });
}

/** Index of an element → where it was: as the same element, or as a text that was written otherwise. */
function placesBefore(before: readonly unknown[], after: readonly unknown[]): Map<number, number> {
  const places = placesByIdentity(before);
  const found = new Map<number, number>();
  for (const [index, value] of after.entries()) {
    const place = places.get(identity(value, index))?.shift();
    if (place !== undefined) found.set(index, place);
  }
  const left = [...places.values()].flat().filter((place) => typeof before[place] === 'string');
  if (left.length > 0)
    pairReworded(
      left.sort((a, b) => a - b),
      before,
      after,
      found,
    );
  return found;
}

/**
 * Texts that are new, between two elements that stayed, are those that stood there, reworded; where fewer stand there
 * than before one was taken out, and nothing tells which.
 */
function pairReworded(
  left: readonly number[],
  before: readonly unknown[],
  after: readonly unknown[],
  found: Map<number, number>,
): void {
  let start = 0;
  for (let index = 0; index <= after.length; index++) {
    const isEnd = index === after.length || found.has(index);
    if (!isEnd) continue;
    const from = found.get(start - 1) ?? -1;
    const to = found.get(index) ?? before.length;
    const fresh = texts(after, start, index);
    const gone = left.filter((place) => place > from && place < to);
    if (gone.length <= fresh.length) for (const [nth, place] of gone.entries()) found.set(fresh[nth] as number, place);
    start = index + 1;
  }
}

function texts(list: readonly unknown[], from: number, to: number): number[] {
  const places = Array.from({ length: to - from }, (_, offset) => from + offset);
  return places.filter((index) => typeof list[index] === 'string');
}

/** Elements that look alike are taken in their order. */
function placesByIdentity(list: readonly unknown[]): Map<string, number[]> {
  return groupBy(list.keys(), (index) => identity(list[index], index));
}

/** By what an element is recognised: its 指纹, 编号, 要素, 名称 or 栏, its text, else its place. Conflicts have both of the second. */
function identity(value: unknown, index: number): string {
  if (!isTable(value)) return typeof value === 'object' ? `#${index}` : `=${String(value)}`;
  if (typeof value['编号'] === 'string' && typeof value['要素'] === 'string')
    return `@${value['编号']}#${value['要素']}`;
  const id = value['指纹'] ?? value['编号'] ?? value['要素'] ?? value['名称'] ?? value['栏'];
  return typeof id === 'string' ? `@${id}` : `#${index}`;
}
