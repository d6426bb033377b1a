// Finds out to what every comment of a file belongs, so that it goes with it wherever it is written.
import { type Comment, commentsOf } from './comments.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { Notes } from './notes.ts';
import type { Place } from './places.ts';

interface EntryDraft {
  readonly before: string[];
  trailing: string | undefined;
  readonly source: string | undefined;
}

interface CollectionDraft {
  readonly keys: string[];
  readonly entries: Map<string | number, EntryDraft>;
  readonly after: string[];
}

interface Drafting {
  readonly text: string;
  readonly data: object;
  readonly root: Place;
  readonly drafts: Map<object, CollectionDraft>;
}

/**
 * @param data as read from `text`
 * @param root its places
 */
export function readNotes(text: string, data: object, root: Place): Notes {
  const drafting: Drafting = { text, data, root, drafts: new Map() };
  const entries = entriesOf(text, data, root);
  collectionDraft(drafting, data);
  for (const entry of entries) addEntry(drafting, entry);
  const comments = commentsOf(text, entries);
  let next = 0;
  let last: Entry | undefined;
  for (const entry of [...entries, undefined]) {
    const limit = entry?.place.entry ?? Number.POSITIVE_INFINITY;
    let column = Number.POSITIVE_INFINITY;
    for (; (comments[next]?.offset ?? limit) < limit; next++) {
      const comment = comments[next] as Comment;
      if (comment.isLine)
        column = attachLine(drafting, { ...comment, column: Math.min(comment.column, column) }, last, entry);
      else attachTrailing(drafting, comment, last, entry);
    }
    if (entry !== undefined) addBlankLine(drafting, entry, last);
    last = entry;
  }
  return drafting.drafts;
}

function collectionDraft({ drafts }: Drafting, collection: object): CollectionDraft {
  const known = drafts.get(collection);
  if (known !== undefined) return known;
  const draft = { keys: [], entries: new Map(), after: [] };
  drafts.set(collection, draft);
  return draft;
}

function addEntry(drafting: Drafting, { collection, key, value, place }: Entry): void {
  const draft = collectionDraft(drafting, collection);
  if (typeof key === 'string') draft.keys.push(key);
  const isText = typeof value === 'string' || value === null || typeof value === 'object';
  const source = isText ? undefined : drafting.text.slice(place.start, place.end);
  draft.entries.set(key, { before: [], trailing: undefined, source });
  if (value !== null && typeof value === 'object') collectionDraft(drafting, value);
}

function entryDraft(drafting: Drafting, { collection, key }: Entry): EntryDraft {
  return (
    collectionDraft(drafting, collection).entries.get(key) ?? { before: [], trailing: undefined, source: undefined }
  );
}

/** A map after a dash begins on the line of the dash: what is above its first key is above the dash. */
function linesAbove(drafting: Drafting, entry: Entry): string[] {
  let above = entry;
  while (above.isFirst && above.parent !== undefined && Array.isArray(above.parent.collection)) above = above.parent;
  return entryDraft(drafting, above).before;
}

/** @returns the column of what it was attached to: a comment below it cannot belong to anything deeper */
function attachLine(drafting: Drafting, comment: Comment, last: Entry | undefined, next: Entry | undefined): number {
  const { lines, column } = ownerOfLine(drafting, comment, last, next);
  if (isBlankAbove(drafting.text, comment.offset, last)) lines.push('');
  lines.push(comment.text);
  return column;
}

interface Owner {
  readonly lines: string[];
  readonly column: number;
}

function ownerOfLine(drafting: Drafting, comment: Comment, last: Entry | undefined, next: Entry | undefined): Owner {
  if (last !== undefined && last.place.children === undefined && last.place.start > comment.offset) {
    return { lines: linesAbove(drafting, last), column: last.column };
  }
  const closed = closedCollection(comment, last, next);
  if (closed !== undefined) return { lines: collectionDraft(drafting, closed.collection).after, column: closed.column };
  if (next !== undefined) return { lines: linesAbove(drafting, next), column: next.column };
  return { lines: collectionDraft(drafting, drafting.data).after, column: 0 };
}

/** The deepest collection that ends between two entries and is indented no more than the comment. */
function closedCollection(comment: Comment, last: Entry | undefined, next: Entry | undefined): Entry | undefined {
  const outer = next?.column ?? -1;
  for (let entry = last; entry !== undefined && entry.collection !== next?.collection; entry = entry.parent) {
    if (entry === next?.parent) return undefined;
    if (entry.inBrackets) {
      if (comment.offset < (entry.parent?.place.end ?? 0)) return entry;
    } else if (entry.column > outer && entry.column <= comment.column) return entry;
  }
  return undefined;
}

function attachTrailing(drafting: Drafting, comment: Comment, last: Entry | undefined, next: Entry | undefined): void {
  let entry = last;
  while (entry?.inBrackets && comment.offset >= (entry.parent?.place.end ?? drafting.root.end)) entry = entry.parent;
  if (entry === undefined) {
    const lines =
      last === undefined && next !== undefined
        ? linesAbove(drafting, next)
        : collectionDraft(drafting, drafting.data).after;
    lines.push(comment.text);
    return;
  }
  const draft = entryDraft(drafting, entry);
  if (draft.trailing === undefined) draft.trailing = comment.text;
  else linesAbove(drafting, entry).push(comment.text);
}

function addBlankLine(drafting: Drafting, entry: Entry, last: Entry | undefined): void {
  const { text } = drafting;
  const lineStart = text.lastIndexOf('\n', entry.place.entry - 1) + 1;
  if (entry.inBrackets || text.slice(lineStart, entry.place.entry).trim() !== '') return;
  if (isBlankAbove(text, entry.place.entry, last)) entryDraft(drafting, entry).before.push('');
}

const blankLineAbove = /\n[ \t]*\n[ \t]*$/;

/** True where the line above is blank and not part of the text before it. */
function isBlankAbove(text: string, offset: number, last: Entry | undefined): boolean {
  const from = Math.max(0, last === undefined || last.place.children !== undefined ? 0 : last.place.end - 1);
  return blankLineAbove.test(text.slice(Math.max(from, offset - 200), offset));
}
