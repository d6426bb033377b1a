import type { Span } from '../model/location.ts';

const longest = 6;
/** Numerals and reduplicated measures are said twice on purpose: 二〇二〇, 一项一项. */
const saidTwice = /^[零〇一二三四五六七八九十百千万亿两逐每]|^(?:研究|讨论|调研|考虑|许多)$/u;

const none: readonly Span[] = [];

/** Where the second of two equal words of 2–6 characters stands right behind the first: one place at most. */
export function doubledWordsIn(text: string): readonly Span[] {
  for (let length = 2; length <= longest; length += 1) {
    const at = doubledAt(text, length);
    if (at >= 0) return [[at + length, at + 2 * length]];
  }
  return none;
}

/** Counts how many characters in a row are the same as those `length` further on. */
function doubledAt(text: string, length: number): number {
  let alike = 0;
  for (let at = 0; at + length < text.length; at += 1) {
    alike = text.charCodeAt(at) === text.charCodeAt(at + length) ? alike + 1 : 0;
    if (alike < length) continue;
    const from = at + 1 - length;
    if (isWord(text.slice(from, from + length))) return from;
  }
  return -1;
}

function isWord(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word) && !saidTwice.test(word) && !/^(.)\1+$/u.test(word);
}

const doubledMark = /([、，；：。])\1+/gu;

/** 、、 and 。。 */
export function doubledMarksIn(text: string): readonly Span[] {
  if (text.search(doubledMark) < 0) return none;
  return Array.from(text.matchAll(doubledMark), ({ 0: marks, index }) => [index, index + marks.length] as const);
}
