import { readDoubleQuoted } from './canonical-scalars.ts';
import { type Cursor, refuse, unit } from './cursor.ts';
import { invisible, meansOtherThanText } from './plain.ts';

/** Keys repeat in every item: looking one up is cheaper than cutting it out of the text again. */
const known: (string | undefined)[] = new Array(512).fill(undefined);

const longestKey = 120;

/** The key at `start` of a block map; leaves `cursor.end` after its colon. undefined: there is no key on this line. */
export function readKey(cursor: Cursor, start: number): string | undefined {
  const { text } = cursor;
  if (text.charCodeAt(start) === unit.doubleQuote) return readQuotedKey(cursor, start);
  let hash = 0;
  for (let at = start; at < start + longestKey; at++) {
    const code = text.charCodeAt(at);
    if (code === unit.colon && (text.charCodeAt(at + 1) === unit.space || text.charCodeAt(at + 1) === unit.lineFeed)) {
      cursor.end = at + 1;
      return keyText(text, start, at, hash);
    }
    if (code === unit.lineFeed || at >= text.length) return undefined;
    hash = (hash * 31 + code) | 0;
  }
  // Long before this a key would have ended: this is a text, or nothing that the canonical form knows.
  return undefined;
}

function readQuotedKey(cursor: Cursor, start: number): string {
  const { text } = cursor;
  const key = readDoubleQuoted(cursor, start);
  const colon = cursor.end;
  const next = text.charCodeAt(colon + 1);
  if (text.charCodeAt(colon) !== unit.colon || (next !== unit.space && next !== unit.lineFeed)) refuse();
  // JavaScript would put whole numbers before all other keys, and the order of the text would be lost.
  if (/^\d+$/.test(key) || colon - start > longestKey) refuse();
  cursor.end = colon + 1;
  return key;
}

/** The key at `start` of a map in braces; leaves `cursor.end` after its colon. */
export function readFlowKey(cursor: Cursor, start: number): string {
  const key = readKey(cursor, start);
  if (key === undefined || brackets.test(key)) refuse();
  return key;
}

const brackets = /[,[\]{}]/;

function keyText(text: string, start: number, end: number, hash: number): string {
  const slot = hash & 511;
  const candidate = known[slot];
  if (candidate !== undefined && candidate.length === end - start && text.startsWith(candidate, start))
    return candidate;
  const key = text.slice(start, end);
  if (!isCertain(key)) refuse();
  known[slot] = key;
  return key;
}

/** No indicator, number or invisible character: the same key to every reader and to every person. */
export function isCertain(key: string): boolean {
  return (
    certainKey.test(key) &&
    !key.includes(' #') &&
    !meansOtherThanText(key) &&
    !invisible.test(key) &&
    !doubtful.test(key)
  );
}

const certainKey = /^[A-Za-z0-9_$(\u0080-\uffff](?:.*[^\s:])?$/;

/** What people type instead of dashes, quotes and colons. */
const doubtful = /^[－—–•●·▪]|[“”‘’‚‛„‟＂＇：]/;
