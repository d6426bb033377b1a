// Comments that silence findings: # gkml-ignore 规则: 理由
import { type Ignore, ignoreMark } from '../../model/ignore.ts';
import type { Location } from '../../model/location.ts';
import type { Path } from '../../model/path.ts';
import { type Comment, commentsOf } from './comments.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Lines, positionOf } from './lines.ts';
import type { Place } from './places.ts';

const opening = new RegExp(`^#+[ \\t]*${ignoreMark}(?![\\w-])`, 'u');

/**
 * The comments in their order. A comment belongs to what fmt takes along with it (read-notes.ts): that of a line to what
 * begins there, one that stands alone to what begins on the next line that is no comment.
 * @param data as read from the text
 * @param root its places
 */
export function ignoresIn(file: string, lines: Lines, data: object, root: Place): Ignore[] {
  const entries = entriesOf(lines.text, data, root);
  const found = commentsOf(lines.text, entries).filter(({ text }) => opening.test(text));
  let next = 0;
  return found.map((comment) => {
    while ((entries[next]?.place.entry ?? Number.POSITIVE_INFINITY) < comment.offset) next++;
    const entry = comment.isLine ? entryBelow(comment, entries[next]) : entryBeside(comment, entries[next - 1]);
    const locate = (start: number, length: number): Location => {
      return { file, ...positionOf(lines, comment.offset + start), length };
    };
    return { ...wordsOf(comment.text, locate), path: entry && pathOf(entry) };
  });
}

/** Indented deeper than what follows, a comment belongs to what ended above it. */
function entryBelow({ column }: Comment, next: Entry | undefined): Entry | undefined {
  const entry = next && outermost(next);
  return entry !== undefined && column <= entry.column ? entry : undefined;
}

function entryBeside({ offset }: Comment, last: Entry | undefined): Entry | undefined {
  let entry = last;
  while (entry?.inBrackets && offset >= (entry.parent?.place.end ?? 0)) entry = entry.parent;
  return entry && outermost(entry);
}

/** A map after a dash begins on the line of the dash: what stands there is said of the whole. */
function outermost(entry: Entry): Entry {
  let outer = entry;
  while (outer.isFirst && outer.parent !== undefined && Array.isArray(outer.parent.collection)) outer = outer.parent;
  return outer;
}

function pathOf({ key, parent }: Entry): Path {
  return parent === undefined ? [key] : [...pathOf(parent), key];
}

function wordsOf(text: string, locate: (start: number, length: number) => Location): Omit<Ignore, 'path'> {
  const start = opening.exec(text)?.[0].length ?? 0;
  const colon = text.slice(start).search(/[:：]/u);
  const end = colon < 0 ? text.length : start + colon;
  const names = Array.from(text.slice(start, end).matchAll(/[^\s,，、;；]+/gu), ({ 0: rule, index }) => {
    return { rule, location: locate(start + index, rule.length) };
  });
  const reason = text.slice(end + 1).trim();
  return { names, reason: /[\p{L}\p{N}]/u.test(reason) ? reason : '', location: locate(0, text.length) };
}
