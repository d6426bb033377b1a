import type { ChannelNames } from './channel-names.ts';
import { chosenBoxes, doubtfulBoxes, unchosenBoxes } from './glyph.ts';

export interface Box {
  readonly at: number;
  readonly glyph: string;
  readonly mark: 'chosen' | 'unchosen' | 'unknown';
}

const separator = /[\s\u00a0\u2000-\u200f\u3000\ufeff、，,；;。|)）]/u;
const blank = /[\s\u00a0\u2000-\u200f\u3000\ufeff]/u;
/** 口岸, 口头: words that begin with what looks like a box. */
const wordsWithMouth = /^口[岸头碑腔述径号令]/u;
/** Symbols that are no box: bullets, arrows, quotation marks, arithmetic. */
const noBox = /[·•∙・→⇒—–…※+=<>~|^`"'$￥¥℃％%＋＝＜＞～｜]/u;

/** All boxes of a channel cell in the order of the text. A look-alike (口, R, a digit) is a box only where a channel follows. */
export function findBoxes(text: string, names: ChannelNames): Box[] {
  const clear = clearBoxes(text);
  const found = withDoubtful(text, clear, names);
  return [...found, ...unknownBoxes(text, found)].sort((a, b) => a.at - b.at);
}

function clearBoxes(text: string): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  for (const glyph of text) {
    if (chosenBoxes.has(glyph)) boxes.push({ at, glyph, mark: 'chosen' });
    else if (unchosenBoxes.has(glyph)) boxes.push({ at, glyph, mark: 'unchosen' });
    at += glyph.length;
  }
  return boxes;
}

function withDoubtful(text: string, clear: readonly Box[], names: ChannelNames): Box[] {
  const clearAt = new Map(clear.map((box) => [box.at, box]));
  const family = familiesIn(text, clear, names);
  const boxes: Box[] = [];
  for (let at = 0; at < text.length; at++) {
    const box = clearAt.get(at) ?? doubtfulBox(text, at, family);
    if (box && (clearAt.has(at) || isBoxHere(text, box, boxes.at(-1), family, names))) boxes.push(box);
  }
  return boxes;
}

interface Family {
  /** Some box of the cell is certain, so an unknown name after 口 may be a channel too. */
  readonly boxed: boolean;
  /** Digits are marks beside unchosen boxes only; elsewhere they count the channels. */
  readonly digits: boolean;
}

function familiesIn(text: string, clear: readonly Box[], names: ChannelNames): Family {
  const unchosen = clear.some((box) => box.mark === 'unchosen') || /[口囗]/u.test(text);
  const chosen = clear.some((box) => box.mark === 'chosen');
  const lookAlike = [...text.slice(0, 2000).matchAll(/[口囗R]/gu)].some(({ index }) => names.startsAt(text, index + 1));
  return { boxed: clear.length > 0 || lookAlike, digits: unchosen && !chosen };
}

function doubtfulBox(text: string, at: number, family: Family): Box | undefined {
  const glyph = text.charAt(at);
  const mark = Object.hasOwn(doubtfulBoxes, glyph) ? doubtfulBoxes[glyph] : undefined;
  if (mark !== undefined) return { at, glyph, mark };
  return family.digits && /\d/.test(glyph) ? { at, glyph, mark: 'chosen' } : undefined;
}

function isBoxHere(text: string, box: Box, before: Box | undefined, family: Family, names: ChannelNames): boolean {
  const after = box.at + 1;
  const isAfterGap = box.at === 0 || separator.test(text.charAt(box.at - 1)) || before?.at === box.at - 1;
  if (names.startsAt(text, after)) return isAfterGap || endsName(text, box.at, before, names);
  const isMouth = box.glyph === '口' || box.glyph === '囗' || box.glyph === 'R';
  return (
    isMouth && isAfterGap && family.boxed && isWord(text, after) && !wordsWithMouth.test(text.slice(box.at, after + 1))
  );
}

/** 口便民服务站口入户/现场: the second box follows a whole name. */
function endsName(text: string, at: number, before: Box | undefined, names: ChannelNames): boolean {
  const start = before === undefined ? 0 : before.at + before.glyph.length;
  return at > start && at - start < 100 && names.isKnown(text.slice(start, at));
}

/** A symbol that no table knows, where a box would stand. */
function unknownBoxes(text: string, known: readonly Box[]): Box[] {
  const taken = new Set(known.map((box) => box.at));
  const boxes: Box[] = [];
  let at = 0;
  for (const glyph of text) {
    const isSymbol = /[\p{So}\p{Sm}\p{Sc}\p{Sk}\p{Co}\ufffd]/u.test(glyph) && !noBox.test(glyph) && !taken.has(at);
    const isAfterGap = at === 0 || separator.test(text.charAt(at - 1));
    if (isSymbol && isAfterGap && isWord(text, at + glyph.length)) boxes.push({ at, glyph, mark: 'unknown' });
    at += glyph.length;
  }
  return boxes;
}

function isWord(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && blank.test(text.charAt(at)) && at - from < 20) at++;
  return /\p{Script=Han}/u.test(text.charAt(at));
}
