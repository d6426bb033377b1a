// Texts whose bytes were read by the wrong table: UTF-8 read as GBK (鎷涚敓 of 招生), and either read as Western (æ‹›, ÕÐ).
// They can be told, and mostly undone, because reading the bytes the right way gives common Chinese characters.
import type { Span } from '../model/location.ts';
import { remember } from './remember.ts';

export interface Mojibake {
  readonly span: Span;
  /** What stood there, where no byte was lost on the way. */
  readonly original?: string;
}

/** The first place of a text. Total. */
export const mojibakeIn: (text: string) => Mojibake | undefined = remember((text) => {
  return misread(text, (unit) => mojibakeLeads().has(unit), gbkBytes) ?? misreadWestern(text);
}, 500);

/**
 * The units that can begin a Chinese character of UTF-8 that was read as GBK: rare ones, by which a text is suspected. That
 * of a Western reading is suspected by its letters.
 */
export function mojibakeLeads(): ReadonlySet<number> {
  leads ??= new Set(charactersOf(range(0xe4, 0xe9), range(0x80, 0xbf)).map(([unit]) => unit));
  return leads;
}

let leads: ReadonlySet<number> | undefined;

type BytesOf = (unit: number) => readonly number[] | undefined;

/** So many Chinese characters in a row are no accident. */
const least = 2;

/** UTF-8 in whatever it was read as: from each unit that may begin one as far as the bytes are sound. */
function misread(text: string, begins: (unit: number) => boolean, bytesOf: BytesOf): Mojibake | undefined {
  for (let start = 0; start < text.length; start += 1) {
    if (!begins(text.charCodeAt(start))) continue;
    const { bytes, ends } = bytesFrom(text, start, bytesOf);
    const { characters, used } = readUtf8(bytes);
    if (characters.length < least || !isCommon(characters)) continue;
    const rest = bytes.length - used;
    const isCut = rest > 0 && rest < 3 && beginsUtf8(bytes[used] ?? 0);
    const end = ends[isCut ? bytes.length - 1 : used - 1] ?? start;
    const isWhole = !isCut && ends[used] !== end;
    return { span: [start, end], ...(isWhole ? { original: characters } : {}) };
  }
  return undefined;
}

/** A first byte of three. */
const beginsUtf8 = (byte: number) => byte >= 0xe2 && byte <= 0xef;

/** The bytes of the units from a place on, and for each byte where its unit ends. */
function bytesFrom(
  text: string,
  start: number,
  bytesOf: BytesOf,
): { bytes: readonly number[]; ends: readonly number[] } {
  const bytes: number[] = [];
  const ends: number[] = [];
  for (let at = start; at < text.length; at += 1) {
    const own = bytesOf(text.charCodeAt(at));
    if (own === undefined) break;
    for (const byte of own) {
      bytes.push(byte);
      ends.push(at + 1);
    }
  }
  return { bytes, ends };
}

/** Characters of three bytes, as all Chinese ones and their marks are, up to the first that is none. */
function readUtf8(bytes: readonly number[]): { readonly characters: string; readonly used: number } {
  let characters = '';
  let used = 0;
  for (; used + 2 < bytes.length; used += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(used, used + 3);
    if (!beginsUtf8(first) || second >> 6 !== 2 || third >> 6 !== 2) break;
    characters += String.fromCharCode(((first & 15) << 12) | ((second & 63) << 6) | (third & 63));
  }
  return { characters, used };
}

/** Marks and the common half of the standard of 1980, or all its characters: what nearly every text keeps to. */
function isCommon(characters: string, last = 0xf7): boolean {
  return Array.from(characters).every((_, at) => {
    const [first = 0, second = 0] = gbkBytes(characters.charCodeAt(at)) ?? [];
    return first >= 0xa1 && first <= last && second >= 0xa1;
  });
}

/** The first byte of the last common character. */
const lastCommon = 0xd7;

/** No language writes so many letters in a row of which none is of ASCII. */
const leastWestern = 4;

function misreadWestern(text: string): Mojibake | undefined {
  for (let start = 0; start < text.length; start += 1) {
    const { bytes } = bytesFrom(text, start, westernBytes);
    if (bytes.length === 0) continue;
    const run = text.slice(start, start + bytes.length);
    const found = bytes.length < leastWestern ? undefined : (misread(run, beginsUtf8, westernBytes) ?? misreadGbk(run));
    if (found !== undefined) return { ...found, span: [start + found.span[0], start + found.span[1]] };
    start += bytes.length;
  }
  return undefined;
}

/** GBK in Western letters: two bytes a character. */
function misreadGbk(run: string): Mojibake | undefined {
  const start = run.search(/[°-÷]/);
  if (start < 0) return undefined;
  const { bytes } = bytesFrom(run, start, westernBytes);
  const whole = bytes.slice(0, bytes.length - (bytes.length % 2));
  const characters = gb18030().decode(Uint8Array.from(whole));
  if (characters.length < least || characters.length * 2 !== whole.length || !isCommon(characters, lastCommon))
    return undefined;
  const span = [start, start + bytes.length] as const;
  return whole.length === bytes.length ? { span, original: characters } : { span };
}

/** What the bytes from 80 to 9F are in Windows' Western table; five of them are nothing. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function westernBytes(unit: number): readonly number[] | undefined {
  if (unit >= 0x80 && unit <= 0xff) return [unit];
  const at = windows.indexOf(String.fromCharCode(unit));
  return at < 0 ? undefined : [at + 0x80];
}

let decoder: InstanceType<typeof TextDecoder> | undefined;

function gb18030(): InstanceType<typeof TextDecoder> {
  decoder ??= new TextDecoder('gb18030');
  return decoder;
}

let gbk: ReadonlyMap<number, readonly number[]> | undefined;

/** The table is made when the first text is suspected. */
function gbkBytes(unit: number): readonly number[] | undefined {
  gbk ??= new Map([...charactersOf(range(0x81, 0xfe), range(0x40, 0xfe)), [0x20ac, [0x80]]]);
  return gbk.get(unit);
}

/** The characters of GBK whose two bytes are in the ranges. */
function charactersOf(firsts: readonly number[], seconds: readonly number[]): (readonly [number, readonly number[]])[] {
  const pairs = firsts.flatMap((first) => seconds.map((second) => [first, second] as const));
  const lines = gb18030()
    .decode(Uint8Array.from(pairs.flatMap((pair) => [...pair, 0x0a])))
    .split('\n');
  return pairs.flatMap((pair, at) => {
    const character = lines[at] ?? '';
    return character.length === 1 && character !== '\ufffd' ? [[character.charCodeAt(0), pair] as const] : [];
  });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
