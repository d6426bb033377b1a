// Lists and maps in brackets on one line: [甲, 乙] and { 名称: 甲, 级别: 乙 }.
import { checkedPlain, readDoubleQuoted } from './canonical-scalars.ts';
import { type Cursor, closeMark, openMark, refuse, skipSpaces, unit } from './cursor.ts';
import { readFlowKey } from './keys.ts';
import { isSmartQuote, keptAsWritten } from './plain.ts';

/** Leaves `cursor.end` after the bracket. */
export function readFlowList(cursor: Cursor, start: number): string[] {
  const { text } = cursor;
  const list: string[] = [];
  let at = skipSpaces(text, start + 1);
  if (text.charCodeAt(at) === unit.closeBracket) {
    cursor.end = at + 1;
    return list;
  }
  for (;;) {
    cursor.entry = at;
    const value = readFlowScalar(cursor, at);
    // A list does not know here whether it is one of codes.
    if (typeof value === 'number') refuse();
    list.push(value);
    at = skipSpaces(text, cursor.end);
    const code = text.charCodeAt(at);
    if (code === unit.closeBracket) break;
    if (code !== unit.comma) refuse();
    at = skipSpaces(text, at + 1);
  }
  cursor.end = at + 1;
  return list;
}

/** Leaves `cursor.end` after the brace. */
export function readFlowMap(cursor: Cursor, start: number): Record<string, string | number> {
  const { text } = cursor;
  const map: Record<string, string | number> = {};
  let at = skipSpaces(text, start + 1);
  if (text.charCodeAt(at) === unit.closeBrace) {
    cursor.end = at + 1;
    return map;
  }
  for (;;) {
    const key = readFlowKey(cursor, at);
    if (map[key] !== undefined) refuse();
    cursor.entry = at;
    const value = readFlowScalar(cursor, skipSpaces(text, cursor.end));
    if (typeof value === 'number' && keptAsWritten.has(key)) refuse();
    map[key] = value;
    at = skipSpaces(text, cursor.end);
    const code = text.charCodeAt(at);
    if (code === unit.closeBrace) break;
    if (code !== unit.comma) refuse();
    at = skipSpaces(text, at + 1);
  }
  cursor.end = at + 1;
  return map;
}

function readFlowScalar(cursor: Cursor, start: number): string | number {
  const mark = openMark(cursor, start);
  const quoted = cursor.text.charCodeAt(start) === unit.doubleQuote;
  const value = quoted ? readDoubleQuoted(cursor, start) : readFlowPlain(cursor, start);
  closeMark(cursor, mark);
  return value;
}

/** Up to a comma or a closing bracket. What could be a key, a comment or a bracket of its own is refused. */
function readFlowPlain(cursor: Cursor, start: number): string | number {
  const { text } = cursor;
  let end = start;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code > unit.closeBrace) continue;
    if (code === unit.comma || code === unit.closeBracket || code === unit.closeBrace) break;
    if (isOutOfPlace(code, text.charCodeAt(end + 1)) || end >= text.length) refuse();
  }
  while (text.charCodeAt(end - 1) === unit.space) end--;
  cursor.end = end;
  const value = checkedPlain(text, start, end);
  if (isSmartQuote(text.charCodeAt(start)) || isSmartQuote(text.charCodeAt(end - 1))) refuse();
  return value;
}

function isOutOfPlace(code: number, next: number): boolean {
  if (code === unit.colon) return next === unit.space || next === unit.lineFeed || isFlowIndicator(next);
  return code < unit.space || code === unit.hash || code === unit.openBracket || code === unit.openBrace;
}

function isFlowIndicator(code: number): boolean {
  return (
    code === unit.comma ||
    code === unit.openBracket ||
    code === unit.closeBracket ||
    code === unit.openBrace ||
    code === unit.closeBrace
  );
}
