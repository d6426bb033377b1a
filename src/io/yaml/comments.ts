import type { Entry } from './entries.ts';

export interface Comment {
  readonly offset: number;
  /** From the hash to the end of the line, without blanks at the end. */
  readonly text: string;
  /** Column from 0. */
  readonly column: number;
  /** Alone on its line. */
  readonly isLine: boolean;
}

/** Every comment of a text. A hash within a scalar or a quoted key is none. */
export function commentsOf(text: string, entries: readonly Entry[]): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  for (const [start, end] of opaqueRanges(text, entries)) {
    collect(text, at, start, comments);
    at = Math.max(at, end);
  }
  collect(text, at, text.length, comments);
  return comments;
}

function collect(text: string, from: number, to: number, comments: Comment[]): void {
  let at = text.indexOf('#', from);
  while (at >= 0 && at < to) {
    const isComment = at === 0 || /\s/.test(text[at - 1] ?? '');
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    if (isComment) comments.push(commentAt(text, at, stop));
    at = text.indexOf('#', isComment ? stop : at + 1);
  }
}

function commentAt(text: string, offset: number, end: number): Comment {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset).trim();
  const isLine = before === '' || before === '---';
  return { offset, text: text.slice(offset, end).trimEnd(), column: offset - lineStart, isLine };
}

/** Where a hash is not looked at: quoted keys and scalars, but not the first line of a block. */
function* opaqueRanges(text: string, entries: readonly Entry[]): Generator<readonly [start: number, end: number]> {
  for (const { key, place } of entries) {
    if (typeof key === 'string') yield [place.entry, place.entry + quotedLength(text, place.entry)];
    if (place.children === undefined) yield [bodyStart(text, place.start), place.end];
  }
}

const quotedText = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/y;

function quotedLength(text: string, at: number): number {
  quotedText.lastIndex = at;
  return quotedText.exec(text)?.[0].length ?? 0;
}

function bodyStart(text: string, start: number): number {
  return text[start] === '|' || text[start] === '>' ? text.indexOf('\n', start) : start;
}
