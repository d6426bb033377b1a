import type { Span } from '../model/location.ts';

const longest = 6;
/** Numerals and reduplicated measures are said twice on purpose: 二〇二〇, 一项一项. */
const saidTwice = /^[零〇一二三四五六七八九十百千万亿两逐每]|^(?:研究|讨论|调研|考虑|许多)$/u;

const none: readonly Span[] = [];

/** Where the second of two equal words of 2–6 characters stands right behind the first: one place at most. */
export function doubledWordsIn(text: string): readonly Span[] {
  if (!repeatsAtOnce(text)) return none;
  for (let length = 2; length <= longest; length += 1) {
    const at = doubledAt(text, length);
    if (at >= 0) return [[at + length, at + 2 * length]];
  }
  return none;
}

/**
 * Whether any characters stand twice, one right behind the other: nearly no text has them, and this takes one pass. The
 * last characters are kept at hand, for to fetch them again takes most of the time. Where two neighbours are among them it
 * is worth a closer look.
 */
function repeatsAtOnce(text: string): boolean {
  let [one, two, three, four, five, six] = [-1, -1, -1, -1, -1, -1];
  let near = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isNear = unit === two || unit === three || unit === four || unit === five || unit === six;
    near = isNear ? near + 1 : 0;
    if (near > 1 && endsTwice(text, at)) return true;
    six = five;
    five = four;
    four = three;
    three = two;
    two = one;
    one = unit;
  }
  return false;
}

/** Whether the characters that end at a place stand right before them, too. */
function endsTwice(text: string, at: number): boolean {
  for (let length = 2; length <= longest; length += 1) {
    let alike = 0;
    while (alike < length && text.charCodeAt(at - alike) === text.charCodeAt(at - alike - length)) alike += 1;
    if (alike === length) return true;
  }
  return false;
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
/** The same, quicker to tell. */
const anyDoubledMark = /、、|，，|；；|：：|。。/u;

/** 、、 and 。。 */
export function doubledMarksIn(text: string): readonly Span[] {
  if (!anyDoubledMark.test(text)) return none;
  return Array.from(text.matchAll(doubledMark), ({ 0: marks, index }) => [index, index + marks.length] as const);
}
