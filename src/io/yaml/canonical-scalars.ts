import { type Cursor, endValue, lineEnd, nextLine, refuse, restOfLine, skipSpaces, unit } from './cursor.ts';
import { isNaturalNumber, isSmartQuote, isWithinSmartQuotes, mayBeginOther, meansOtherThanText } from './plain.ts';

/** ASCII characters with which the canonical form begins a text without quotes: no indicators, no dash. */
const beginsPlain = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789()/\\+.$^_;<=~') {
  beginsPlain[character.charCodeAt(0)] = 1;
}

/** A text or number without quotes that fills the rest of its line, up to a comment. */
export function readPlain(cursor: Cursor, start: number): string | number {
  const { text } = cursor;
  const stop = plainStop(text, start);
  let end = stop;
  while (text.charCodeAt(end - 1) === unit.space) end--;
  const value = checkedPlain(text, start, end);
  // Half of a pair of Chinese quotation marks may have gone into the comment.
  if (text.charCodeAt(stop) === unit.hash && isSmartQuote(text.charCodeAt(start))) refuse();
  endValue(cursor, end);
  return value;
}

/** Offset of the line break or comment that ends the text. */
function plainStop(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code > unit.colon) continue;
    if (code < unit.space) return code === unit.lineFeed ? at : refuse();
    if (at >= text.length || (code === unit.hash && text.charCodeAt(at - 1) === unit.space)) return at;
    if (code === unit.colon) refuseKey(text.charCodeAt(at + 1));
  }
}

/** A colon before a space, a line break or the end of the text would make a key of what precedes it. */
function refuseKey(next: number): void {
  if (next === unit.space || next === unit.lineFeed || Number.isNaN(next)) refuse();
}

/** The text between two offsets, where it can only be a text, or the number, where it can only be one. */
export function checkedPlain(text: string, start: number, end: number): string | number {
  const first = text.charCodeAt(start);
  if (end <= start || (first < 128 && beginsPlain[first] !== 1)) refuse();
  const value = text.slice(start, end);
  if (first < 128 && mayBeginOther(first) && meansOtherThanText(value)) {
    return isNaturalNumber(value) ? Number(value) : refuse();
  }
  if (isSmartQuote(first) && isWithinSmartQuotes(value)) refuse();
  return value;
}

/** A text in double quotes on one line. JSON's escapes are the only ones in the canonical form. */
export function readDoubleQuoted(cursor: Cursor, start: number): string {
  const { text } = cursor;
  let escaped = false;
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code > unit.backslash) continue;
    if (code === unit.backslash) {
      escaped = true;
      at++;
    } else if (code === unit.doubleQuote) {
      cursor.end = at + 1;
      return escaped ? unescaped(text.slice(start, at + 1)) : text.slice(start + 1, at);
    } else if (code < unit.space || at >= text.length) refuse();
  }
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return refuse();
  }
}

/** A text in single quotes on one line. */
export function readSingleQuoted(cursor: Cursor, start: number): string {
  const { text } = cursor;
  const end = lineEnd(text, start);
  for (let quote = text.indexOf("'", start + 1); quote >= 0 && quote < end; quote = text.indexOf("'", quote + 2)) {
    if (text.charCodeAt(quote + 1) === unit.singleQuote) continue;
    cursor.end = quote + 1;
    return text.slice(start + 1, quote).replaceAll("''", "'");
  }
  return refuse();
}

/** A text over several lines (|, |-, |+), `parentIndent` being the column of its key or dash. */
export function readLiteral(cursor: Cursor, start: number, parentIndent: number): string {
  const { text } = cursor;
  let at = start + 1;
  let indent = 0;
  if (isIndicator(text.charCodeAt(at))) indent = parentIndent + text.charCodeAt(at++) - unit.zero;
  const chomping = text.charCodeAt(at);
  const chomps = chomping === unit.dash || chomping === unit.plus;
  const body = restOfLine(text, chomps ? at + 1 : at) + 1;
  if (indent === 0) indent = indentOfFirstLine(text, body);
  if (indent <= parentIndent) refuse();
  return literalLines(cursor, body, indent, chomping);
}

function isIndicator(code: number): boolean {
  return code > unit.zero && code <= unit.nine;
}

function indentOfFirstLine(text: string, body: number): number {
  let lineStart = body;
  while (text.charCodeAt(lineStart) === unit.lineFeed) lineStart++;
  return skipSpaces(text, lineStart) - lineStart;
}

/** The lines from `body` on without their margin. Goes to the next line after them. */
function literalLines(cursor: Cursor, body: number, indent: number, chomping: number): string {
  const { text } = cursor;
  let value = '';
  // What has been seen but not yet taken: the last line, and the blank lines after it.
  let pending = body;
  let contentEnd = body;
  let lineStart = body;
  for (;;) {
    while (text.charCodeAt(lineStart) === unit.lineFeed) lineStart++;
    let at = lineStart;
    const limit = lineStart + indent;
    while (at < limit && text.charCodeAt(at) === unit.space) at++;
    if (at < limit) break;
    value += text.slice(pending, lineStart);
    pending = at;
    lineStart = lineEnd(text, at) + 1;
    if (lineStart > text.length || isBlank(text, at)) refuse();
    contentEnd = lineStart;
  }
  // A line of fewer spaces is blank to YAML, but was it meant so?
  if (contentEnd === body || isBlank(text, lineStart)) refuse();
  cursor.end = chomping === unit.plus ? lineStart : contentEnd;
  nextLine(cursor, lineStart);
  return value + text.slice(pending, chomping === unit.dash ? contentEnd - 1 : cursor.end);
}

function isBlank(text: string, from: number): boolean {
  return text.charCodeAt(skipSpaces(text, from)) === unit.lineFeed;
}
