// Text as people type it into tables, brought to one form for comparing. What is stored is never changed by these.

/** Blanks of every kind, zero-width characters, and what damaged blanks turn into (U+2802, private use): first and last. */
const blankRanges: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x2800, 0x28ff],
  [0x3000, 0x3000],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
];
const inClass = blankRanges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('');
const blanks = new RegExp(`[${inClass}]+`, 'gu');
const anyInk = new RegExp(`[^${inClass}]`, 'u');

/** Punctuation that stands for the same thing, folded to its half-width form. */
const punctuation: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '。': '.',
  '．': '.',
  '、': ',',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '﹝': '[',
  '﹞': ']',
  '〈': '<',
  '〉': '>',
  '＜': '<',
  '＞': '>',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '－': '-',
  '—': '-',
  '─': '-',
  '～': '~',
  '／': '/',
};

/** In the table of folds, for what leaves nothing. */
const dropped = 0xffff;

/** What each UTF-16 unit is folded to, 0 for itself. To look up is quicker than to search with patterns, and nearly everything asks. */
let knownFolds: Uint16Array | undefined;
function folds(): Uint16Array {
  knownFolds ??= makeFolds();
  return knownFolds;
}

function makeFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = unit - 0xfee0;
  for (const [character, folded] of Object.entries(punctuation)) table[character.charCodeAt(0)] = folded.charCodeAt(0);
  for (const [first, last] of blankRanges) table.fill(dropped, first, last + 1);
  return table;
}

/** Without any blank: for texts whose line breaks and spaces are only layout. */
export function withoutBlanks(text: string): string {
  return text.replace(blanks, '');
}

/** True where nothing but blanks is left: what looks like an empty cell to a reader. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || !(beginsWithHan(text) || anyInk.test(text));
}

/** Nearly every text does, and to look is cheaper than to search. */
function beginsWithHan(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x4e00 && first <= 0x9fff;
}

const plainName = /^[\u4e00-\u9fff]+$/u;

/** Nearly every name of a register is: nothing in it to fold. Indexes of them are made by every run, before the code is warm. */
export function isPlainName(name: string): boolean {
  return plainName.test(name);
}

/**
 * The form for comparing: blanks out, full-width letters and digits halved, punctuation folded. NFKC is too strong for
 * official texts (① would become 1, ㎡ m2), so only what an input method varies is folded.
 */
export function comparable(text: string): string {
  const table = folds();
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const fold = table[text.charCodeAt(at)];
    if (fold === 0) continue;
    result += text.slice(from, at);
    if (fold !== undefined && fold !== dropped) result += String.fromCharCode(fold);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
