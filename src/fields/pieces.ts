// A cell that lists several names, cut where names may end. Whether they do end there is for the field to say.

/** What stands between two pieces: nothing visible, a line break, / , 、 or ， , ； . */
export type Separator = 'blank' | 'break' | 'slash' | 'comma' | 'semicolon';

export interface Piece {
  readonly text: string;
  /** What stood before it; the first piece has none. */
  readonly separator: Separator | undefined;
  /** The separator as it is written, without blanks. */
  readonly written: string;
}

const blank = /[\s\u00a0\u2000-\u200f\u2028-\u202f\u2800-\u28ff\u3000\ufeff\ue000-\uf8ff]/u;
const visible: Readonly<Record<string, Separator>> = {
  '/': 'slash',
  '／': 'slash',
  '、': 'comma',
  '，': 'comma',
  ',': 'comma',
  '､': 'comma',
  '；': 'semicolon',
  ';': 'semicolon',
  '。': 'semicolon',
  '|': 'semicolon',
  '｜': 'semicolon',
};
const closing: Readonly<Record<string, string>> = {
  '(': ')）',
  '（': '）)',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '“': '”',
};

/** The text in one line: line breaks gone, other runs of blanks one space, none at the ends. */
export function asOneLine(text: string): string {
  let line = '';
  let last = '';
  for (const run of text.split(/([\s\u00a0\u2000-\u200f\u2028-\u202f\u2800-\u28ff\u3000\ufeff\ue000-\uf8ff]+)/u)) {
    line += blank.test(run) ? between(last, run) : run;
    // Of the run, not of the line: to look at the end of a growing text copies it each time.
    last = run.at(-1) ?? last;
  }
  return line.trim();
}

/** A broken line needs a space only after a Latin word. */
function between(last: string, run: string): string {
  return /[\n\r\v\f\u2028\u2029]/u.test(run) && !/[A-Za-z,.]/u.test(last) ? '' : ' ';
}

/** Cuts a text at blanks and separators, but never inside a pair of brackets. */
export function cutIntoPieces(text: string): Piece[] {
  const pairs = bracketPairs(text);
  const pieces: Piece[] = [];
  let start = 0;
  let gap = '';
  const push = (end: number) => {
    if (end <= start) return;
    pieces.push({ text: asOneLine(text.slice(start, end)), ...(pieces.length === 0 ? none : separatorOf(gap)) });
    gap = '';
  };
  for (let at = 0; at < text.length; at++) {
    const end = pairs.get(at);
    const character = text.charAt(at);
    if (end !== undefined) {
      at = end;
    } else if (visible[character] !== undefined || blank.test(character)) {
      push(at);
      gap += character;
      start = at + 1;
    }
  }
  push(text.length);
  return pieces;
}

const none = { separator: undefined, written: '' };

/** The strongest of the characters between two pieces decides. */
function separatorOf(gap: string): { separator: Separator; written: string } {
  const written = gap.replace(/[\s\u00a0\u2000-\u200f\u2028-\u202f\u2800-\u28ff\u3000\ufeff\ue000-\uf8ff]+/gu, '');
  const kinds = new Set([...written].map((character) => visible[character]));
  for (const kind of ['semicolon', 'comma', 'slash'] as const) if (kinds.has(kind)) return { separator: kind, written };
  return { separator: /[\n\r\v\f\u2028\u2029]/u.test(gap) ? 'break' : 'blank', written: '' };
}

/** Outermost matched brackets, opening index → closing index. An unmatched bracket protects nothing. */
function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; closes: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const closes = closing[character];
    if (closes !== undefined) open.push({ at, closes });
    else if (open.at(-1)?.closes.includes(character)) pairs.set(open.pop()?.at ?? at, at);
  }
  return pairs;
}

/** Puts a separator in the place of numbers that count the names: 1.甲 2.乙, (1)甲, ①甲②乙. 12345热线 keeps its own. */
export function withoutListNumbers(text: string): string {
  const separated = text
    .replace(/[①-⑳]\s*/gu, '；')
    .replace(/(^|[\s\u3000；;、，,])(?:[(（]\d{1,2}[)）]|\d{1,2}[.．、)）](?!\d{1,2}(?!\d)))\s*/gu, '$1；');
  return /^\s*1[.．、]/u.test(text)
    ? separated.replace(/(?<=\p{Script=Han})\d{1,2}[.．、](?=\p{Script=Han})/gu, '；')
    : separated;
}

/** Long enough for any name; a cell may be any length. */
const tailLength = 100;

/**
 * Puts pieces together that are parts of one name. `joins` is asked for each gap: the end of the name so far, and the
 * next piece; it gives the text between them, or undefined where the name ends.
 */
export function joinPieces(
  pieces: readonly Piece[],
  joins: (left: string, piece: Piece) => string | undefined,
): string[] {
  const names: string[][] = [];
  let tail = '';
  for (const piece of pieces) {
    const name = names.at(-1);
    const glue = name === undefined ? undefined : joins(tail, piece);
    if (name === undefined || glue === undefined) names.push([piece.text]);
    else name.push(glue, piece.text);
    tail = (glue === undefined ? piece.text : tail + glue + piece.text).slice(-tailLength);
  }
  return names.map((parts) => parts.join(''));
}
