// The canonical form, written. One writer for new files, for fmt and for files that are brought up to date:
// plain data, and what a file has beside its data (notes) where there is a file.
import type { Catalogue } from '../../model/catalogue.ts';
import { displayWidth } from '../../model/display-width.ts';
import { flowList, flowMap } from './flow-text.ts';
import { keysInOrder } from './key-order.ts';
import { keyText, longestKey } from './key-text.ts';
import { hasComment, type Note, type Notes } from './notes.ts';
import { contextOf, isPlain, literalScalar, otherScalar, quoted } from './scalar-text.ts';

/** A list stays on one line up to this many columns; Chinese characters take two. */
const widestLine = 100;

/** Lists that are never written in brackets: laws are read one by one. */
const alwaysBlockLists: ReadonlySet<string> = new Set(['依据']);

/** Maps that are always written in braces on one line, by their key or that of their list. */
const flowMaps: ReadonlySet<string> = new Set(['地区', '基准', '规模', '栏目', '偏离', '不适用']);

/** A new file: canonical form and canonical order of keys. */
export function catalogueToYaml(catalogue: Catalogue): string {
  return dataToYaml(catalogue);
}

/** Items that go into one part of a file: some hundred kilobytes. */
const itemsInPart = 500;

/** The same text in parts, so that a catalogue of a hundred thousand items never stands in memory as one string. */
export function* catalogueYamlParts(catalogue: Catalogue): Generator<string> {
  const { 事项: items, ...head } = catalogue;
  if (items.length === 0) {
    yield catalogueToYaml(catalogue);
    return;
  }
  yield `${dataToYaml(head)}事项:\n`;
  for (let start = 0; start < items.length; start += itemsInPart) {
    yield writeCollection({ notes: undefined }, items.slice(start, start + itemsInPart), '事项', '  ', '  ');
  }
}

/** @param data what JSON can hold; maps in it may have any keys */
export function dataToYaml(data: object, notes?: Notes): string {
  if (!isEmpty(data)) return writeCollection({ notes }, data, '', '', '');
  return `{}\n${commentLines(notes?.get(data)?.after ?? [], '', '')}`;
}

interface Writer {
  readonly notes: Notes | undefined;
}

type Table = Readonly<Record<string, unknown>>;

function isCollection(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function isEmpty(value: object): boolean {
  if (Array.isArray(value)) return value.length === 0;
  for (const key in value) if ((value as Table)[key] !== undefined) return false;
  return true;
}

/**
 * The lines of a block map or list.
 * @param key of the collection or of the list that it is in; '' for the root
 * @param margin before every line but the first
 * @param firstMargin before the first: a dash may stand in it
 */
function writeCollection(writer: Writer, value: object, key: string, margin: string, firstMargin: string): string {
  const notes = writer.notes?.get(value);
  const text = Array.isArray(value)
    ? writeList(writer, value, key, margin, firstMargin)
    : writeMap(writer, value as Table, key, margin, firstMargin);
  return notes === undefined ? text : text + commentLines(notes.after, margin, text);
}

function writeMap(writer: Writer, map: Table, key: string, margin: string, firstMargin: string): string {
  const notes = writer.notes?.get(map);
  let text = '';
  let before = firstMargin;
  for (const name of notes?.keys ?? keysInOrder(map, key)) {
    const value = map[name];
    if (value === undefined) continue;
    const note = notes?.entries.get(name);
    if (note !== undefined && !isAfterDash(text, margin, firstMargin)) text += commentLines(note.before, margin, text);
    text += `${before}${keyHead(name, margin)}:${writeValue(writer, value, name, margin, note)}`;
    before = margin;
  }
  return text;
}

function writeList(writer: Writer, list: readonly unknown[], key: string, margin: string, firstMargin: string): string {
  const notes = writer.notes?.get(list);
  let text = '';
  let before = firstMargin;
  for (let index = 0; index < list.length; index++) {
    const value = list[index];
    const note = notes?.entries.get(index);
    const flow = isCollection(value) ? writeFlow(writer, value, key, margin) : undefined;
    const block = isCollection(value) && flow === undefined ? value : undefined;
    if (!isAfterDash(text, margin, firstMargin)) text += commentLines(linesBefore(writer, note, block), margin, text);
    text += `${before}-${flow === undefined ? writeElement(writer, value, key, margin, note) : ` ${flow}${trailing(note)}\n`}`;
    before = margin;
  }
  return text;
}

/** Whether what comes next stands on the line of a dash: its comments are above that line already. */
function isAfterDash(written: string, margin: string, firstMargin: string): boolean {
  return written === '' && firstMargin !== margin;
}

/** A block begins on the line of the dash: there is no room for a comment there, nor before its first entry. */
function linesBefore(writer: Writer, note: Note | undefined, block: object | undefined): readonly string[] {
  const { before = [], trailing: comment } = note ?? {};
  if (block === undefined) return before;
  return [...before, ...(comment === undefined ? [] : [comment]), ...linesBeforeFirst(writer, block)];
}

function linesBeforeFirst(writer: Writer, block: object): readonly string[] {
  const notes = writer.notes?.get(block);
  if (notes === undefined) return [];
  if (!Array.isArray(block)) {
    const first = notes.keys.find((name) => (block as Table)[name] !== undefined);
    return (first === undefined ? undefined : notes.entries.get(first))?.before ?? [];
  }
  const [first] = block as readonly unknown[];
  return linesBefore(writer, notes.entries.get(0), isCollection(first) ? first : undefined);
}

/** A map or list after a dash begins on the same line. */
function writeElement(writer: Writer, value: unknown, key: string, margin: string, note: Note | undefined): string {
  if (!isCollection(value)) return writeValue(writer, value, key, margin, note);
  return ` ${writeCollection(writer, value, key, `${margin}  `, '')}`;
}

/** What follows a colon or a dash, to the end of its last line. */
function writeValue(writer: Writer, value: unknown, key: string, margin: string, note: Note | undefined): string {
  if (typeof value === 'string') return writeText(value, key, margin, note);
  if (!isCollection(value)) return `${spaced(note?.source ?? otherScalar(value))}${trailing(note)}\n`;
  const flow = writeFlow(writer, value, key, margin, key);
  if (flow !== undefined) return ` ${flow}${trailing(note)}\n`;
  const deeper = `${margin}  `;
  return `${trailing(note)}\n${writeCollection(writer, value, key, deeper, deeper)}`;
}

function writeText(text: string, key: string, margin: string, note: Note | undefined): string {
  if (isPlain(text, contextOf(key, false))) return ` ${text}${trailing(note)}\n`;
  const literal = literalScalar(text, `${margin}  `);
  if (literal === undefined) return ` ${quoted(text)}${trailing(note)}\n`;
  const header = literal.indexOf('\n');
  return ` ${literal.slice(0, header)}${trailing(note)}${literal.slice(header)}\n`;
}

function trailing(note: Note | undefined): string {
  return note?.trailing === undefined ? '' : ` ${note.trailing}`;
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`;
}

/** A list or map on one line, or undefined where it has to be written in a block. */
function writeFlow(writer: Writer, value: object, key: string, margin: string, name = ''): string | undefined {
  if (isEmpty(value)) return Array.isArray(value) ? '[]' : '{}';
  const notes = writer.notes?.get(value);
  if (notes !== undefined && hasComment(notes)) return undefined;
  if (!Array.isArray(value)) return flowMaps.has(key) ? flowMap(value as Table, key, notes) : undefined;
  if (alwaysBlockLists.has(key)) return undefined;
  const text = flowList(value, key, notes);
  return text !== undefined && fits(`${margin}${name}: ${text}`) ? text : undefined;
}

/** Most lists are short: only the doubtful ones are measured. */
function fits(line: string): boolean {
  return line.length * 2 <= widestLine || displayWidth(line) <= widestLine;
}

/** YAML wants a long key to be announced. */
function keyHead(key: string, margin: string): string {
  const text = keyText(key);
  return text.length > longestKey ? `? ${text}\n${margin}` : text;
}

/**
 * Comment lines with their margin, at most one blank line between two: none at the beginning of a collection, none after
 * a text that keeps its last line breaks (|+), where it would be part of the text.
 * @param written of the collection so far
 */
function commentLines(lines: readonly string[], margin: string, written: string): string {
  let text = '';
  for (const line of lines) {
    if (line !== '') text += `${margin}${line}\n`;
    else if (!isAfterBlank(text === '' ? written : text)) text += '\n';
  }
  return text;
}

function isAfterBlank(text: string): boolean {
  return text === '' || text === '\n' || text.endsWith('\n\n');
}
