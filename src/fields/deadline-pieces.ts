// Cuts a 公开时限 into pieces that each say one thing, remembering where each stands in the published text.
import { isBlank } from './text.ts';

/**
 * Text without layout: blanks and quotes out, full-width forms halved. `offsets[i]` is where character i stood.
 * A line break is layout too (形⏎成), but after 公开 it ends a clause and is folded to a comma.
 */
export interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

export interface Piece {
  readonly text: string;
  /** Where it begins in the folded text. */
  readonly start: number;
  /** Pieces of one sentence complete one another: a start, then its number. */
  readonly sentence: number;
}

const dropped = /["“”'‘’]/u;

export function foldWithOffsets(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const character = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : text.charAt(index);
    const ordinary = code >= 0x4e00 && code <= 0x9fff;
    const separates = (character === '\n' || character === '\r') && /公[开示布]$/u.test(folded.slice(-2));
    if (!ordinary && !separates && (isBlank(character) || dropped.test(character))) continue;
    folded += separates ? ',' : character;
    offsets.push(index);
  }
  return { text: folded, offsets };
}

/** Ends a sentence: ; 。 + and every number or bullet of a list (1. 2、 ① (一)). */
const sentenceEnd = /[;。+①-⑳●◆■]|\((?:\d{1,2}|[一二三四五六七八九十])\)|(?<!\d)\d{1,2}[.、](?!\d)|[.!?](?!\d)/u;
/** Divides a sentence: a comma, and brackets around its last words. */
const division = /,|\((?=[^()]*\)(?:[;,。+]|$))|\)(?=[;,。+]|$)/u;
const anyCut = new RegExp(`${sentenceEnd.source}|${division.source}`, 'gu');
const isSentenceEnd = new RegExp(`^(?:${sentenceEnd.source})$`, 'u');

export function cutIntoPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let sentence = 0;
  for (const cut of text.matchAll(anyCut)) {
    if (cut.index > start) pieces.push({ text: text.slice(start, cut.index), start, sentence });
    start = cut.index + cut[0].length;
    if (isSentenceEnd.test(cut[0])) sentence++;
  }
  if (start < text.length) pieces.push({ text: text.slice(start), start, sentence });
  return pieces;
}
