// Lists and maps on one line: [甲, 乙] and { 名称: 甲, 级别: 乙 }.
import { keysInOrder } from './key-order.ts';
import { keyText, longestKey } from './key-text.ts';
import type { CollectionNotes } from './notes.ts';
import { contextOf, isPlain, otherScalar, quoted } from './scalar-text.ts';

/** @returns undefined where an element cannot stand on one line */
export function flowList(
  list: readonly unknown[],
  key: string,
  notes: CollectionNotes | undefined,
): string | undefined {
  let text = '[';
  for (let index = 0; index < list.length; index++) {
    const part = flowPart(list[index], key, notes?.entries.get(index)?.source);
    if (part === undefined) return undefined;
    text += index === 0 ? part : `, ${part}`;
  }
  return `${text}]`;
}

/** @returns undefined where a key or a value cannot stand on one line */
export function flowMap(
  map: Readonly<Record<string, unknown>>,
  key: string,
  notes: CollectionNotes | undefined,
): string | undefined {
  let text = '{';
  for (const name of notes?.keys ?? keysInOrder(map, key)) {
    const value = map[name];
    if (value === undefined) continue;
    const part = flowPart(value, name, notes?.entries.get(name)?.source);
    const written = keyText(name);
    if (part === undefined || written.length > longestKey) return undefined;
    text += `${text === '{' ? '' : ','} ${written}: ${part}`;
  }
  return `${text} }`;
}

function flowPart(value: unknown, key: string, source: string | undefined): string | undefined {
  if (typeof value === 'string') return flowText(value, key);
  if (value !== null && typeof value === 'object') return undefined;
  return (source ?? otherScalar(value)) || 'null';
}

function flowText(text: string, key: string): string | undefined {
  if (isPlain(text, contextOf(key, true))) return text;
  return text.includes('\n') ? undefined : quoted(text);
}
