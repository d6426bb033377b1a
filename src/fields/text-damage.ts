// Characters that nobody meant to write: lost, broken, invisible, or looking like others.
import type { Span } from '../model/location.ts';
import type { Sign } from '../model/rule.ts';
import { mojibakeIn, mojibakeLeads } from './mojibake.ts';
import { blanks } from './signs.ts';
import type { Edit } from './text-edits.ts';

export type DamageKind =
  | 'replaced'
  | 'question-marks'
  | 'mojibake'
  | 'half-character'
  | 'escape'
  | 'control'
  | 'invisible'
  | 'braille'
  | 'private'
  | 'compatibility'
  | 'entity'
  | 'letter-in-number'
  | 'village'
  | 'box'
  | 'mouth';

export interface Damage {
  readonly kind: DamageKind;
  readonly span: Span;
  /** What stood there before, where it can be told. */
  readonly original?: string;
}

/** Without the u flag: half a surrogate must be seen. */
const patterns: Readonly<Record<DamageKind, RegExp>> = {
  replaced: /\ufffd+/,
  'question-marks': /\?{2,}|[?？]{3,}/,
  mojibake: /锟斤拷?|烫烫烫|屯屯屯|(?:[\u00c2-\u00ef][\u0080-\u00bf]{1,2}){2,}/,
  'half-character': /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
  escape: /(?:_x[0-9A-Fa-f]{4}_)+/,
  control: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/,
  invisible: /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/,
  braille: /[\u2800-\u28ff]+/,
  private: /[\ue000-\uf8ff]+/,
  compatibility: /[\u2e80-\u2fdf\uf900-\ufaff]+/,
  entity: /&(?:nbsp|amp|lt|gt|quot|#\d{2,5});|<br\s{0,2}\/?>/,
  'letter-in-number':
    /(?<![A-Za-z\d])[OoＯ○](?=\d{2,3}[-—－]\d{7,8}(?!\d))|(?<=第)[lI](?=\s*[条章款项])|(?<=\d)[OoＯ○](?=[\d个工日号年月条])|(?<![A-Za-z\d])[lI](?=\d{1,2}个?工作日)/,
  village: /(?<![保留储库生寄封贮归])存(?=务公开|(?:居)?民?委员?会|级公|公示栏|[（(]居[）)])/,
  box: /□+/,
  // As often as a list has boxes: one 口 may begin any word.
  mouth:
    /(?<=^|\n)口(?![岸腔粮径头述碑语令罩服])(?=[\u4e00-\u9fff]{2}(?:.|\n)*[\s；;]口(?![岸腔粮径头述碑语令罩服])[\u4e00-\u9fff]{2})/,
};
const kinds = Object.entries(patterns) as [DamageKind, RegExp][];

/**
 * Every damage has a character that is not among the ordinary ones: nearly every text is told by one scan. Left out of
 * the ordinary: & < ? O I l o _ and 存 屯 烫 锟, which only sometimes are wrong.
 */
const suspects = '&<?OIlo_存屯烫锟Ｏ？';
const ordinary: readonly (readonly [from: number, to: number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xc1],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x24ff],
  [0x3000, 0x9fff],
  [0xff01, 0xff5e],
];

/** By code unit, 1 for the ordinary ones: a look-up is several times faster than a class of so many ranges. */
let known: Uint8Array | undefined;

function ordinaryUnits(): Uint8Array {
  if (known !== undefined) return known;
  known = new Uint8Array(0x10000);
  for (const [from, to] of ordinary) known.fill(1, from, to + 1);
  for (const character of suspects) known[character.charCodeAt(0)] = 0;
  for (const unit of mojibakeLeads()) known[unit] = 0;
  return known;
}

function isSuspect(text: string): boolean {
  const isOrdinary = ordinaryUnits();
  for (let at = 0; at < text.length; at++) {
    if (isOrdinary[text.charCodeAt(at)] === 0) return true;
  }
  return false;
}

/** What every damaged text has, and few others. */
export const damageSigns: readonly Sign[] = [[(unit) => ordinaryUnits()[unit] === 0], [blanks, '口']];

/** 口 where a box was: in nearly every text it is rightly there, so only the beginning of a line is suspect. */
function mayHaveMouths(text: string): boolean {
  return text.startsWith('口') || text.includes('\n口');
}

const none: readonly Damage[] = [];

/**
 * The first place of every kind of damage; a text with a hundred of them is still one text to mend. Of a text that was
 * misread nothing else can be said: its invisible characters are bytes of others.
 */
export function damagesIn(text: string): readonly Damage[] {
  if (!isSuspect(text) && !mayHaveMouths(text)) return none;
  const misread = mojibakeIn(text);
  if (misread !== undefined) return [{ kind: 'mojibake', ...misread }];
  const damages: Damage[] = [];
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(text);
    if (match !== null) damages.push({ kind, span: [match.index, match.index + match[0].length] });
  }
  return damages;
}

const zeros = /[OoＯ○]/u;
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
/** What a spreadsheet writes for a line break. */
const lineBreak = /^(?:_x000[Dd]_)*_x000[AaBb]_(?:_x000[Dd]_)*$/u;

/** What stands in its place afterwards, where nothing is lost by it; other kinds need the original. */
const mends: Readonly<Partial<Record<DamageKind, (words: string) => string>>> = {
  escape: (words) => (lineBreak.test(words) ? '\n' : ''),
  control: (words) => (words === '\u000b' ? '\n' : ''),
  invisible: () => '',
  braille: () => '',
  compatibility: (words) => words.normalize('NFKC'),
  entity: (words) => entities[words] ?? (words.startsWith('<br') ? '\n' : words),
  'letter-in-number': (words) => (zeros.test(words) ? '0' : '1'),
  village: () => '村',
};

/** Edits for all damages of a kind in a text; none where only a person can mend them. */
export function mendsOf(kind: DamageKind, text: string): readonly Edit[] {
  const mend = mends[kind];
  if (mend === undefined) return [];
  return Array.from(text.matchAll(new RegExp(patterns[kind], 'g')), ({ 0: words, index }) => ({
    span: [index, index + words.length] as const,
    text: mend(words),
  })).filter((edit) => edit.text !== text.slice(...edit.span));
}
