// Nine cells in ten are spelt in one of a few ways by all programs: <c r="B7" s="3" t="s"><v>12</v></c>. These are read
// straight from the scanned text, five times as fast as by events. Whatever differs by one letter goes the general way,
// and both ways give the same (a test holds them to it).
import type { XmlInput } from '../xml-scanner.ts';
import { readReference } from './cell-reference.ts';
import { detached } from './cell-text.ts';
import { putText } from './sheet-cells.ts';
import type { SheetState } from './sheet-state.ts';

const units = (spelling: string): Uint16Array => Uint16Array.from(spelling, (letter) => letter.charCodeAt(0));
const opening = units('<c r="');
const styled = units('" s="');
const empty = units('"/>');
const shared = units('" t="s"><v>');
const numeric = units('"><v>');
const namedNumeric = units('" t="n"><v>');
const closing = units('</v></c>');
/** Longer integers need a remark. */
const mostDigits = 15;

/** The place after the cell that begins at `at`, or `at` itself, and nothing kept, where it is not of the simple kind. */
export function readSimpleCell(state: SheetState, input: XmlInput, at: number): number {
  const { codes, length } = input;
  const reference = after(codes, at, opening);
  const referenceEnd = reference < 0 ? -1 : readReference(codes, reference, state);
  if (referenceEnd < 0) return at;
  const style = after(codes, referenceEnd, styled);
  const attributesEnd = style < 0 ? referenceEnd : digitsEnd(codes, style);
  const emptyEnd = after(codes, attributesEnd, empty);
  if (emptyEnd >= 0) return emptyEnd <= length ? emptyEnd : at;
  const index = after(codes, attributesEnd, shared);
  const value = index >= 0 ? index : numberStart(codes, attributesEnd);
  const valueEnd = value < 0 ? -1 : digitsEnd(codes, value);
  const end = after(codes, valueEnd, closing);
  // Beyond its length the input holds what is left of the piece before.
  if (end < 0 || end > length) return at;
  const text =
    index >= 0
      ? state.context.sharedStrings[wholeNumber(codes, value, valueEnd)]
      : integerText(state, input, value, valueEnd, style < 0 ? 0 : wholeNumber(codes, style, attributesEnd));
  if (text === undefined) return at;
  state.hasFormula = false;
  putText(state, text);
  return end;
}

/** The place after the spelling where it stands at `at`, else -1. */
function after(codes: Uint16Array, at: number, spelling: Uint16Array): number {
  for (let index = 0; index < spelling.length; index++) {
    if (codes[at + index] !== spelling[index]) return -1;
  }
  return at + spelling.length;
}

function digitsEnd(codes: Uint16Array, from: number): number {
  let at = from;
  while (isDigit(codes[at] as number)) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function numberStart(codes: Uint16Array, at: number): number {
  const plain = after(codes, at, numeric);
  return plain >= 0 ? plain : after(codes, at, namedNumeric);
}

/** The number that the digits [start, end) spell; -1, which is no index of any list, where there are none or too many. */
function wholeNumber(codes: Uint16Array, start: number, end: number): number {
  if (start === end || end - start > mostDigits) return -1;
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + (codes[at] as number) - 0x30;
  return number;
}

/** An integer that a cell without a number format shows as it is spelt. */
function integerText(state: SheetState, input: XmlInput, start: number, end: number, style: number) {
  const isPlain = style >= 0 && state.context.formats[style] === undefined;
  const hasLeadingZero = input.codes[start] === 0x30 && end - start > 1;
  if (!isPlain || hasLeadingZero || wholeNumber(input.codes, start, end) < 0) return undefined;
  return detached(input.text.slice(start, end));
}
