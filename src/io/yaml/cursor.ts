// What the parts of the canonical reader share: where they are in the text, and how they give up.

export interface Cursor {
  readonly text: string;
  /** Offset of the first character of the current line that is not a space. */
  at: number;
  /** Its column from 0, -1 after the last line. */
  indent: number;
  /** Where the value read last ends. */
  end: number;
  /** Offset of the key or dash of the value to be read next, -1 for the root. */
  entry: number;
  depth: number;
  /** Entry, start and end of every value in the order of the text; absent when nobody asked for positions. */
  readonly marks: number[] | undefined;
  /** Offset of the dash of each item; absent when nobody will ask. */
  readonly dashes: Map<unknown, number> | undefined;
}

const refusal = new Error('not in canonical form');

/** The reader is not sure what this text means: the flexible reader must say. */
export function refuse(): never {
  throw refusal;
}

export function isRefusal(error: unknown): boolean {
  return error === refusal;
}

/** Code units, named so that the readers can be read. */
export const unit = {
  lineFeed: 10,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  plus: 43,
  comma: 44,
  dash: 45,
  zero: 48,
  nine: 57,
  colon: 58,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  pipe: 124,
  closeBrace: 125,
} as const;

/** Goes to the next line that is neither blank nor a comment, `from` being the start of a line. */
export function nextLine(cursor: Cursor, from: number): void {
  const { text } = cursor;
  let lineStart = from;
  for (;;) {
    let at = lineStart;
    let code = text.charCodeAt(at);
    while (code === unit.space) code = text.charCodeAt(++at);
    if (code === unit.lineFeed) {
      lineStart = at + 1;
    } else if (code === unit.hash) {
      lineStart = lineEnd(text, at) + 1;
    } else {
      cursor.at = at;
      cursor.indent = at < text.length ? at - lineStart : -1;
      return;
    }
  }
}

/** Offset of the next character that is not a space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === unit.space) at++;
  return at;
}

export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Ends a value at `end`: nothing but a comment may follow on its line. Goes to the next line. */
export function endValue(cursor: Cursor, end: number): void {
  cursor.end = end;
  nextLine(cursor, restOfLine(cursor.text, end) + 1);
}

/** End of the line that holds nothing after `from` but spaces and a comment. */
export function restOfLine(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code === unit.space) code = text.charCodeAt(++at);
  if (code === unit.lineFeed || at >= text.length) return at;
  if (code === unit.hash && at > from) return lineEnd(text, at);
  return refuse();
}

/** Notes where a value starts; what it gives goes to `closeMark`. */
export function openMark(cursor: Cursor, start: number): number {
  const { marks } = cursor;
  return marks === undefined ? 0 : marks.push(cursor.entry, start, start) - 1;
}

export function closeMark(cursor: Cursor, mark: number): void {
  if (cursor.marks !== undefined) cursor.marks[mark] = cursor.end;
}
