import type { XmlInput } from '../xml-scanner.ts';
import { readReference } from './cell-reference.ts';
import { detached } from './cell-text.ts';
import { putText } from './sheet-cells.ts';
import type { SheetState } from './sheet-state.ts';

/**
 * Nine cells in ten are spelt in one of these ways by all programs: <c r="B7" s="3"/>, <c r="B7" s="3" t="s"><v>12</v></c>,
 * and without the t for integers of at most 15 digits. As one pattern they are read several times as fast as by events.
 */
const simple = /<c r="[A-Z]{1,3}\d{1,7}"(?: s="(\d{1,6})")?(?:\/>|(?: t="(?:n|(s))")?><v>(\d{1,15})<\/v><\/c>)/uy;
const referenceAt = '<c r="'.length;

/**
 * Reads the simple cells that follow each other from `at` on and gives the place after them. Whatever differs by one
 * letter is left to the general way, which gives the same for the same cells (a test holds both to it).
 */
export function readSimpleCells(state: SheetState, { text, codes }: XmlInput, at: number): number {
  let end = at;
  simple.lastIndex = at;
  for (let match = simple.exec(text); match !== null; match = simple.exec(text)) {
    const [, style, shared, digits] = match;
    const shown = digits === undefined ? '' : simpleText(state, style, shared, digits);
    if (shown === undefined || readReference(codes, end + referenceAt, state) < 0) break;
    state.hasFormula = false;
    putText(state, shown);
    end = simple.lastIndex;
  }
  return end;
}

/** Undefined for what the general way must judge: missing shared texts, number formats, zeros in front. */
function simpleText(state: SheetState, style: string | undefined, shared: string | undefined, digits: string) {
  const { sharedStrings, formats } = state.context;
  if (shared !== undefined) return sharedStrings[Number(digits)];
  const isPlain = formats[Number(style ?? 0)] === undefined && (digits === '0' || !digits.startsWith('0'));
  return isPlain ? detached(digits) : undefined;
}
