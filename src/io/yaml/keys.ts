import { type Cursor, refuse, unit } from './cursor.ts';
import { invisible, isSmartQuote, meansOtherThanText } from './plain.ts';

/** Keys repeat in every item: looking one up is cheaper than cutting it out of the text again. */
const known: (string | undefined)[] = new Array(512).fill(undefined);

const longestKey = 120;

/** The key at `start` of a block map; leaves `cursor.end` after its colon. undefined: there is no key on this line. */
export function readKey(cursor: Cursor, start: number): string | undefined {
  const { text } = cursor;
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

/** No indicator, quote, number or invisible character: the same key to every reader and to every person. */
function isCertain(key: string): boolean {
  return (
    certainKey.test(key) && !key.includes(' #') && !meansOtherThanText(key) && !invisible.test(key) && !quoted(key)
  );
}

/** Begins with a letter or a Chinese character and does not end with a blank. Digits first could be reordered by JavaScript. */
const certainKey = /^[\p{L}_$(（](?:.*[^\s:])?$/u;

function quoted(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (isSmartQuote(key.charCodeAt(at))) return true;
  return key.includes('：');
}
