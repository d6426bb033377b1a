// A text that is too high for a row is shown in several rows, one below the other.
import type { TextRun } from '../model/sheet-plan.ts';
import { textHeight } from './text-size.ts';

interface Room {
  /** Of the column, in digits. */
  readonly width: number;
  /** Points, of the font. */
  readonly size: number;
  /** Points, of a row. */
  readonly height: number;
}

/** The runs in pieces that fit a row each, cut at a line's end where there is one. Joined they are the same text. */
export function cutRuns(runs: readonly TextRun[], room: Room): TextRun[][] {
  const text = runs.map((run) => run.text).join('');
  const pieces: TextRun[][] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start, room);
    pieces.push(runsBetween(runs, start, end));
    start = end;
  }
  return pieces.length === 0 ? [[]] : pieces;
}

function endOfPiece(text: string, start: number, { width, size, height }: Room): number {
  const fits = (end: number) => textHeight(text.slice(start, end), width, size) <= height;
  if (fits(text.length)) return text.length;
  let [fitting, tooFar] = [start + 1, text.length];
  while (tooFar - fitting > 1) {
    const middle = Math.floor((fitting + tooFar) / 2);
    if (fits(middle)) fitting = middle;
    else tooFar = middle;
  }
  const lineEnd = text.lastIndexOf('\n', fitting - 1) + 1;
  const end = lineEnd > (start + fitting) / 2 ? lineEnd : fitting;
  // A surrogate pair stays whole.
  return /[\ud800-\udbff]/u.test(text.charAt(end - 1)) && end - 1 > start ? end - 1 : end;
}

function runsBetween(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  const cut: TextRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') cut.push({ ...run, text });
    at += run.text.length;
  }
  return cut;
}
