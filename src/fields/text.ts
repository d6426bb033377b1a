// Text as people type it into tables, brought to one form for comparing. What is stored is never changed by these.

/** Blanks of every kind, zero-width characters, and what damaged blanks turn into (U+2802, private use). */
const blanks = /[\s\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2800-\u28ff\u3000\ufeff\ue000-\uf8ff]+/gu;
const anyInk = /[^\s\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2800-\u28ff\u3000\ufeff\ue000-\uf8ff]/u;

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

const foldable = /[！-～，；：。、（）【】〔〕﹝﹞〈〉“”‘’—─]/gu;

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

/**
 * The form for comparing: blanks out, full-width letters and digits halved, punctuation folded. NFKC is too strong for
 * official texts (① would become 1, ㎡ m2), so only what an input method varies is folded.
 */
export function comparable(text: string): string {
  return withoutBlanks(text).replace(
    foldable,
    (character) => punctuation[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
