// A text as a YAML scalar: without quotes where every reader takes it for this text, in double quotes elsewhere,
// as a literal block where it has several lines.
import {
  isSmartQuote,
  isWithinSmartQuotes,
  looksLikeDate,
  mayBeginOther,
  meansOtherThanText,
  meantOtherThanTextOnce,
  unprintable,
} from './plain.ts';

/** Where a scalar is to stand. */
export interface ScalarContext {
  /** Within brackets or braces. */
  readonly flow: boolean;
  /** Its key says that it is a date: then a reader that makes a date of it is right. */
  readonly date: boolean;
}

const inFlow: ScalarContext = { flow: true, date: false };
const inBlock: ScalarContext = { flow: false, date: false };
const dateInFlow: ScalarContext = { flow: true, date: true };
const dateInBlock: ScalarContext = { flow: false, date: true };

/** @param key of the scalar or of the list that it is in */
export function contextOf(key: string, flow: boolean): ScalarContext {
  if (key === '日期' || key === '有效期') return flow ? dateInFlow : dateInBlock;
  return flow ? inFlow : inBlock;
}

const everyUnprintable = new RegExp(unprintable, 'g');

/** JSON's escapes are YAML's too. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(everyUnprintable, numbered);
}

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Numbers, truth values, nothing. */
export function otherScalar(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}

/** What a character may do in a text without quotes. */
const nowhere = 1;
const notInFlow = 2;
const notFirst = 4;
const doubtful = 8;

/** By ASCII code. Colons and hashes are doubtful: it depends on their neighbours. */
const manners = new Uint8Array(128);
for (let code = 0; code < 32; code++) manners[code] = nowhere;
manners[127] = nowhere;
for (const character of '-?!|>\'"%@`&*# ') manners[character.charCodeAt(0)] = notFirst;
for (const character of ',[]{}') manners[character.charCodeAt(0)] = notInFlow | notFirst;
for (const character of ':#') manners[character.charCodeAt(0)] = doubtful | notFirst;

export function isPlain(text: string, context: ScalarContext): boolean {
  const last = text.length - 1;
  if (last < 0 || !mayBegin(text.charCodeAt(0)) || !mayEnd(text.charCodeAt(last))) return false;
  const forbidden = context.flow ? nowhere | notInFlow : nowhere;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    const manner = code < 128 ? (manners[code] ?? 0) : mannerBeyondAscii(code);
    if (manner === 0 || (manner & (forbidden | doubtful)) === 0) continue;
    if ((manner & forbidden) !== 0 || !isHarmless(text, at, context.flow)) return false;
  }
  return !isMistakable(text, context);
}

function mayBegin(code: number): boolean {
  return code < 128 ? ((manners[code] ?? 0) & (notFirst | nowhere)) === 0 : !isBlank(code);
}

function mayEnd(code: number): boolean {
  return code !== 32 && code !== 58 && (code < 128 || !isBlank(code));
}

/** Blanks beyond ASCII: at the ends of a text only quotes make them visible. */
function isBlank(code: number): boolean {
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f || code === 0x205f;
}

function mannerBeyondAscii(code: number): number {
  if (code < 0xa0) return nowhere;
  if (code < 0xd800) return code === 0x2028 || code === 0x2029 ? nowhere : 0;
  if (code <= 0xdfff) return doubtful;
  return code === 0xfeff || code >= 0xfffe ? nowhere : 0;
}

/** A colon within a word (特定群体:申请人, https://…), a hash after a letter, a surrogate with its other half. */
function isHarmless(text: string, at: number, flow: boolean): boolean {
  const next = text.charCodeAt(at + 1);
  switch (text.charCodeAt(at)) {
    case 58:
      return next > 32 && !(flow && next < 128 && ((manners[next] ?? 0) & notInFlow) !== 0);
    case 35:
      return !flow && text.charCodeAt(at - 1) !== 32;
    default:
      return isPaired(text, at);
  }
}

function isPaired(text: string, at: number): boolean {
  const isHigh = text.charCodeAt(at) < 0xdc00;
  const other = text.charCodeAt(isHigh ? at + 1 : at - 1);
  return isHigh ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
}

function isMistakable(text: string, context: ScalarContext): boolean {
  const first = text.charCodeAt(0);
  if (first < 128 && mayBeginOther(first) && meansOther(text, context)) return true;
  if (context.flow && isSmartQuote(text.charCodeAt(text.length - 1))) return true;
  return isSmartQuote(first) && (context.flow || isWithinSmartQuotes(text));
}

function meansOther(text: string, { date }: ScalarContext): boolean {
  return meansOtherThanText(text) || meantOtherThanTextOnce(text) || (!date && looksLikeDate(text));
}

/** Lines of nothing but spaces are not safe with editors, nor are they with readers. */
const blankLine = /(?:^|\n) +(?:\n|$)/;

const linesOnly = /^\n*$/;

/**
 * A text of several lines as a literal block, or undefined where only quotes hold it.
 * @param margin spaces before every line of the block, two more than before its key or dash
 */
export function literalScalar(text: string, margin: string): string | undefined {
  if (!text.includes('\n') || linesOnly.test(text) || blankLine.test(text) || unprintable.test(text)) return undefined;
  const indicator = /^\n* /.test(text) ? '2' : '';
  const body = text.replace(/\n+$/, '');
  const breaks = text.length - body.length;
  const chomping = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  const lines = `\n${body}`.replace(/\n(?=[^\n])/g, `\n${margin}`);
  return `|${indicator}${chomping}${lines}${'\n'.repeat(Math.max(0, breaks - 1))}`;
}
