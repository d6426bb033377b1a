// What stands in a tick column or in front of a channel: boxes, ticks, and what is left of them when a symbol font,
// a code page or a retyping damaged them. All forms are in the tables; a form that they do not know is said to be unknown.
import { asOneLine } from './pieces.ts';
import { remember } from './remember.ts';
import { withoutBlanks } from './text.ts';

/** Private-use characters of Wingdings, Wingdings 2 and Symbol, and the box or tick that the reader saw. */
const symbolFonts: Readonly<Record<string, string>> = {
  '\uf04f': '×',
  '\uf050': '√',
  '\uf052': '☑',
  '\uf053': '☒',
  '\uf054': '☒',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf070': '□',
  '\uf071': '□',
  '\uf072': '□',
  '\uf074': '◆',
  '\uf075': '◆',
  '\uf0a2': '■',
  '\uf0a3': '□',
  '\uf0a7': '■',
  '\uf0a8': '□',
  '\uf0d6': '√',
  '\uf0fb': '×',
  '\uf0fc': '√',
  '\uf0fd': '☒',
  '\uf0fe': '☑',
};

/** Boxes that are never a letter of a word. */
export const chosenBoxes: ReadonlySet<string> = new Set('■▄▲◆●☑☒▣█▆▇▉▌▪◼⬛◾★▼♦√✓✔✅🗹🗸');
export const unchosenBoxes: ReadonlySet<string> = new Set('□☐▢○◯◇△▽◻⬜◽▫☆❏❐❑❒£￡×✗✘☓✕');

/** Letters, digits and characters that stand for a box only in front of a channel: look-alikes and lost symbol fonts. */
export const doubtfulBoxes: Readonly<Record<string, 'chosen' | 'unchosen'>> = {
  口: 'unchosen',
  囗: 'unchosen',
  〇: 'unchosen',
  '¨': 'unchosen',
  o: 'unchosen',
  q: 'unchosen',
  R: 'chosen',
  t: 'chosen',
  u: 'chosen',
  n: 'chosen',
  P: 'chosen',
  þ: 'chosen',
  ü: 'chosen',
  Ö: 'chosen',
};

/** √ itself, its look-alikes, and the letters it becomes when Symbol, Webdings or Wingdings is lost. */
const ticks: ReadonlySet<string> = new Set('√✓✔✅☑🗹🗸☒■●▲◆★▣█∨ⅤⅴＶｖvVνˇ⎷PRaüþÖ');
const tickWords: ReadonlySet<string> = new Set(['是', '勾', '打勾', '¡Ì', '鈭?', 'Y', 'yes']);
const emptyMarks: ReadonlySet<string> = new Set('?？─—–―-－﹣‐‑/／\\＼×✗✘☓✕╳□☐▢◻口囗£_＿.。,，、;；·一');
const emptyWords: ReadonlySet<string> = new Set(['无', '否', '不', '没有', '空', 'N', 'no']);
/** 〇 counts as a Chinese character, yet alone in a tick column it is a mark that may mean yes or no. */
const doubtfulMarks: ReadonlySet<string> = new Set('〇○◯零');

const variationSelectors = /[\ufe00-\ufe0f]/g;
const privateUse = /[\uf04f-\uf0fe]/g;

/** Gives the boxes and ticks of lost symbol fonts back; other text stays as it is. */
export function repairedGlyphs(text: string): string {
  return text
    .replace(variationSelectors, '')
    .replace(privateUse, (character) => symbolFonts[character] ?? character)
    .replace(framedTick, '■')
    .replace(emptyFrame, '□');
}

/** [√] and (√) are chosen boxes, [ ] and ( ) are boxes left empty. */
const framedTick = /[[［【(（][\s\u3000]*[√✓✔■][\s\u3000]*[\]］】)）]/gu;
const emptyFrame = /[[［【(（][\s\u3000\u00a0]*[\]］】)）]/gu;

/**
 * ■全社会 □特定群体, √主动 or 主动公开√ in one cell: the words whose box is chosen. Undefined where no box or tick stands
 * beside a word.
 */
export function chosenWords(cell: string): string[] | undefined {
  const text = repairedGlyphs(cell).trim();
  const parts = text.split(boxOrTick);
  const words = parts.filter((_, index) => index % 2 === 0).map((part) => part.trim());
  const boxes = parts.filter((_, index) => index % 2 === 1);
  if (boxes.length === 0 || words.every((word) => word === '')) return undefined;
  // The boxes stand behind the words where the cell begins with a word.
  const beside = words[0] === '' ? words.slice(1) : words;
  return beside.filter((word, index) => word !== '' && chosenBoxes.has(boxes[index] ?? ''));
}

const boxOrTick = new RegExp(`([${[...chosenBoxes, ...unchosenBoxes].join('')}])`, 'u');

export interface Tick {
  readonly kind: 'ticked' | 'empty' | 'words' | 'unknown';
  /** The cell's words in one line, without ticks; for an unknown form, what stands there. */
  readonly text: string;
  /** True for a tick, and for words with a tick beside them. */
  readonly ticked: boolean;
}

/** Reads a cell of a tick column. What the tables do not know is `unknown`, never `empty`. */
export const readTick: (cell: string) => Tick = remember((cell) => {
  const repaired = repairedGlyphs(cell);
  const text = withoutBrackets(withoutBlanks(repaired));
  if (text === '' && repaired.trim() !== '' && /[\ue000-\uf8ff]/u.test(repaired)) {
    return { kind: 'unknown', text: repaired.trim(), ticked: false };
  }
  if (emptyWords.has(text) || consistsOf(text, emptyMarks)) return { kind: 'empty', text: '', ticked: false };
  if (tickWords.has(text)) return { kind: 'ticked', text: '', ticked: true };
  if (consistsOf(text, doubtfulMarks)) return { kind: 'unknown', text, ticked: false };
  return readMarkedWords(text, asOneLine(repaired));
});

/** √, √；, √申请人 and 申请人√; anything without a Chinese word or a tick is unknown. */
function readMarkedWords(text: string, line: string): Tick {
  const characters = [...text];
  const isMark = (character: string) => ticks.has(character) || emptyMarks.has(character);
  if (characters.every(isMark) && characters.some((character) => ticks.has(character))) {
    return { kind: 'ticked', text: '', ticked: true };
  }
  if (!/\p{Script=Han}/u.test(text)) return { kind: 'unknown', text, ticked: false };
  const words = line.replace(/^[√✓✔✅☑■●]+\s*|\s*[√✓✔✅☑■●]+$/gu, '');
  return { kind: 'words', text: words, ticked: words !== line };
}

function consistsOf(text: string, marks: ReadonlySet<string>): boolean {
  return [...text].every((character) => marks.has(character));
}

function withoutBrackets(text: string): string {
  return /^[(（【[](.*)[)）】\]]$/su.exec(text)?.[1] ?? text;
}
