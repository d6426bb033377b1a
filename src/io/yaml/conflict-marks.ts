// Comments that say which conflicts of a catalogue are open, and in which file they are settled.
import type { Catalogue } from '../../model/catalogue.ts';
import type { ConflictMark } from '../../model/conflict-mark.ts';
import { conflictMarksIn, isMarkLine, markLine } from './conflict-mark-lines.ts';
import { keysInOrder } from './key-order.ts';
import type { CollectionNotes, Note, Notes } from './notes.ts';

export function hasConflictMarks(text: string): boolean {
  return conflictMarksIn(text).length > 0;
}

/** The notes with these marks and no others. */
export function withConflictMarks(notes: Notes, catalogue: Catalogue, marks: readonly ConflictMark[]): Notes {
  const marked = new Map(notes);
  const items = catalogue.事项;
  const head = (key: string) => marks.filter((mark) => placeOf(mark, catalogue) === key);
  const above = (index: number) => marks.filter(({ item }) => item === index);
  const root = notes.get(catalogue) ?? bare(keysInOrder(catalogue, ''));
  marked.set(catalogue, withLines(root, Object.keys(catalogue), head));
  if (items.length > 0) marked.set(items, withLines(notes.get(items) ?? bare([]), items.keys(), above));
  return marked;
}

/** Above which key of the catalogue a mark stands; undefined: above an item. What is not there is marked above the items. */
function placeOf({ item, key }: ConflictMark, catalogue: Catalogue): string | undefined {
  if (item !== undefined) return undefined;
  return key !== undefined && Object.hasOwn(catalogue, key) ? key : '事项';
}

function bare(keys: readonly string[]): CollectionNotes {
  return { keys, entries: new Map(), after: [] };
}

function withLines<Key extends string | number>(
  { keys, entries, after }: CollectionNotes,
  places: Iterable<Key>,
  marksOf: (place: Key) => readonly ConflictMark[],
): CollectionNotes {
  const marked = new Map<string | number, Note>();
  for (const place of places) {
    const note = entries.get(place);
    const lines = marksOf(place).map(markLine);
    if (note === undefined && lines.length === 0) continue;
    marked.set(place, { trailing: undefined, ...note, before: [...withoutMarks(note?.before ?? []), ...lines] });
  }
  return { keys, entries: marked, after: withoutMarks(after) };
}

function withoutMarks(lines: readonly string[]): string[] {
  return lines.filter((line) => !isMarkLine(line));
}
