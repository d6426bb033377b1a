// Reads gkml's own canonical form of YAML: a small regular part of the language, at thirty times the speed of a whole
// YAML reader. What it is not sure of it refuses, so that the flexible reader decides.
import { readFlowList, readFlowMap } from './canonical-flow.ts';
import { readDoubleQuoted, readLiteral, readPlain, readSingleQuoted } from './canonical-scalars.ts';
import {
  type Cursor,
  closeMark,
  endValue,
  isRefusal,
  nextLine,
  openMark,
  refuse,
  restOfLine,
  skipSpaces,
  unit,
} from './cursor.ts';
import { readKey } from './keys.ts';
import { type Place, placesFromMarks } from './places.ts';
import { keptAsWritten } from './plain.ts';

/** Nobody nests a catalogue so deep; the stack would not bear much more. */
const deepest = 40;

/** Of a list that a key of the document itself names. */
const depthOfItems = 2;

/** Nowhere in the canonical form, not even in comments: YAML makes too much of tabs and carriage returns. */
const outlandish = ['\t', '\r'];

/** Items that are texts were meant otherwise (编号：…): the flexible reader says how. */
function hasShape({ 事项: items }: Readonly<Record<string, unknown>>): boolean {
  return !Array.isArray(items) || items.every((item) => typeof item !== 'string');
}

/**
 * @param text with line feeds only
 * @param marks receives entry, start and end (offsets) of every value in the order of the text
 * @param dashes receives the offset of the dash of each item, by the item itself
 * @returns the data, or undefined where the text is not surely in canonical form
 */
export function readCanonicalText(
  text: string,
  marks?: number[],
  dashes?: Map<unknown, number>,
): Record<string, unknown> | undefined {
  if (outlandish.some((character) => text.includes(character))) return undefined;
  const cursor = startAt(text, 0, marks, dashes);
  try {
    nextLine(cursor, 0);
    if (cursor.indent !== 0) return undefined;
    const data = readMap(cursor, 0);
    return cursor.indent < 0 && hasShape(data) ? data : undefined;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Positions are noted in a second reading, so that a file nobody asks about pays nothing for them. */
export function canonicalPlaces(text: string): Place {
  const marks: number[] = [];
  const data = readCanonicalText(text, marks);
  return placesFromMarks(data, marks);
}

/** The same for one item of a text in canonical form, read again from its dash on. */
export function canonicalItemPlaces(text: string, dash: number): Place {
  const marks: number[] = [];
  const cursor = startAt(text, dash, marks);
  cursor.indent = dash - text.lastIndexOf('\n', dash) - 1;
  cursor.entry = dash;
  const item = readElement(cursor, cursor.indent);
  return placesFromMarks(item, marks);
}

function startAt(text: string, at: number, marks?: number[], dashes?: Map<unknown, number>): Cursor {
  return { text, at, indent: 0, end: 0, entry: -1, depth: 0, marks, dashes };
}

function readMap(cursor: Cursor, indent: number): Record<string, unknown> {
  if (++cursor.depth > deepest) refuse();
  const mark = openMark(cursor, cursor.at);
  const map: Record<string, unknown> = {};
  do {
    const entry = cursor.at;
    const key = readKey(cursor, entry);
    // Names of Object.prototype look like duplicates too: the flexible reader knows better.
    if (key === undefined || map[key] !== undefined) refuse();
    cursor.entry = entry;
    const value = readValue(cursor, cursor.end, indent);
    if (typeof value === 'number' && keptAsWritten.has(key)) refuse();
    map[key] = value;
  } while (cursor.indent === indent);
  if (cursor.indent > indent) refuse();
  closeMark(cursor, mark);
  cursor.depth--;
  return map;
}

function readList(cursor: Cursor, indent: number): unknown[] {
  if (++cursor.depth > deepest) refuse();
  const mark = openMark(cursor, cursor.at);
  const list: unknown[] = [];
  do {
    const dash = cursor.at;
    cursor.entry = dash;
    const element = readElement(cursor, indent);
    // A list does not know here whether it is one of codes.
    if (typeof element === 'number') refuse();
    if (cursor.depth === depthOfItems) cursor.dashes?.set(element, dash);
    list.push(element);
  } while (cursor.indent === indent && isDash(cursor));
  if (cursor.indent > indent) refuse();
  closeMark(cursor, mark);
  cursor.depth--;
  return list;
}

function isDash(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === unit.dash && cursor.text.charCodeAt(cursor.at + 1) === unit.space;
}

/** The value after the dash at the cursor: a map that begins on the same line, or a scalar. */
function readElement(cursor: Cursor, indent: number): unknown {
  const dash = cursor.at;
  const start = skipSpaces(cursor.text, dash + 1);
  if (!mayBeKey(cursor.text.charCodeAt(start)) || readKey(cursor, start) === undefined) {
    return readScalar(cursor, start, indent);
  }
  cursor.at = start;
  cursor.indent = indent + start - dash;
  return readMap(cursor, cursor.indent);
}

function mayBeKey(code: number): boolean {
  return code > 127 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 40;
}

/** What stands after a key's colon, on its line or on the lines below. */
function readValue(cursor: Cursor, colonEnd: number, indent: number): unknown {
  const { text } = cursor;
  const start = skipSpaces(text, colonEnd);
  const code = text.charCodeAt(start);
  if (code !== unit.lineFeed && code !== unit.hash && start < text.length) return readScalar(cursor, start, indent);
  const { entry } = cursor;
  nextLine(cursor, restOfLine(text, colonEnd) + 1);
  cursor.entry = entry;
  if (cursor.indent < indent || (cursor.indent === indent && !isDash(cursor))) return readNothing(cursor, colonEnd);
  return isDash(cursor) ? readList(cursor, cursor.indent) : readMap(cursor, cursor.indent);
}

function readNothing(cursor: Cursor, colonEnd: number): null {
  cursor.end = colonEnd;
  closeMark(cursor, openMark(cursor, colonEnd));
  return null;
}

/** A text or a collection in brackets that begins at `start`, `indent` being the column of its key or dash. */
function readScalar(cursor: Cursor, start: number, indent: number): unknown {
  const mark = openMark(cursor, start);
  const value = scalarAt(cursor, start, indent);
  if (cursor.indent > indent) refuse();
  closeMark(cursor, mark);
  return value;
}

function scalarAt(cursor: Cursor, start: number, indent: number): unknown {
  switch (cursor.text.charCodeAt(start)) {
    case unit.doubleQuote:
      return ended(cursor, readDoubleQuoted(cursor, start));
    case unit.singleQuote:
      return ended(cursor, readSingleQuoted(cursor, start));
    case unit.openBracket:
      return ended(cursor, readFlowList(cursor, start));
    case unit.openBrace:
      return ended(cursor, readFlowMap(cursor, start));
    case unit.pipe:
      return readLiteral(cursor, start, indent);
    default:
      return readPlain(cursor, start);
  }
}

function ended<Value>(cursor: Cursor, value: Value): Value {
  endValue(cursor, cursor.end);
  return value;
}
