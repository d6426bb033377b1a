import { graphemes, graphemeWidth } from '../model/display-width.ts';
import { byNumber, printable } from '../model/printable.ts';
import type { Style } from '../model/style.ts';

/** One line of a file and the part of it that is meant. */
export interface Frame {
  readonly text: string;
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** UTF-16 units. */
  readonly length: number;
}

/** One character as a reader sees it: what is shown for it, and its place in the source and on the screen. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly isMeant: boolean;
}

const ellipsis: Cell = { shown: '…', width: 1, isMeant: false };
const tabWidth = 4;
/** Of a very long line only this many UTF-16 units around the place are looked at. */
const reach = 600;

/**
 * Two lines: the source with its number, and carets exactly under what is meant.
 * A line too wide for the terminal is cut around that place.
 * @param columns of the terminal, the gutter included
 */
export function codeFrame(frame: Frame, columns: number, paint: (text: string) => string, style: Style): string[] {
  const number = String(frame.line).padStart(5);
  const cells = cutAround(cellsOf(frame), Math.max(columns - number.length - 3, 20));
  const start = cells.findIndex((cell) => cell.isMeant);
  const end = cells.findLastIndex((cell) => cell.isMeant) + 1;
  const meant = cells.slice(start, end);
  const before = cells.slice(0, start);
  const line = `${textOf(before)}${paint(textOf(meant))}${textOf(cells.slice(end))}`;
  return [
    `${style.faint(`${number} |`)} ${line}`.trimEnd(),
    `${style.faint(`${' '.repeat(number.length)} |`)} ${' '.repeat(widthOf(before))}${paint('^'.repeat(widthOf(meant)))}`,
  ];
}

function cellsOf({ text, column, length }: Frame): Cell[] {
  const from = Math.min(column - 1, text.length);
  const to = from + Math.max(length, 1);
  const start = Math.max(0, from - reach);
  const end = Math.min(text.length, from + reach);
  const cells: Cell[] = start > 0 ? [ellipsis] : [];
  let offset = start;
  let screenColumn = 0;
  for (const grapheme of graphemes(text.slice(start, end))) {
    const isMeant = offset < to && offset + grapheme.length > from;
    const shown = grapheme === '\t' ? ' '.repeat(tabWidth - (screenColumn % tabWidth)) : visible(grapheme);
    const width = shown === grapheme ? graphemeWidth(grapheme) : shown.length;
    cells.push({ shown, width, isMeant });
    offset += grapheme.length;
    screenColumn += width;
  }
  if (end < text.length) cells.push(ellipsis);
  // A value that is missing: there is nothing to mark, so the place behind the line is.
  if (from === text.length) cells.push({ shown: ' ', width: 1, isMeant: true });
  return cells;
}

/** The joiners in an emoji belong to it; alone, an invisible character would be a caret under nothing. */
function visible(grapheme: string): string {
  if (graphemeWidth(grapheme) === 0) return byNumber(grapheme);
  return /\p{Cc}/u.test(grapheme) ? printable(grapheme) : grapheme;
}

/** Keeps the meant cells in sight, with up to a third of the room before them. */
function cutAround(cells: readonly Cell[], room: number): readonly Cell[] {
  if (widthOf(cells) <= room) return cells;
  let start = cells.findIndex((cell) => cell.isMeant);
  let before = 0;
  while (start > 0 && before + (cells[start - 1]?.width ?? 0) <= room / 3) {
    start -= 1;
    before += cells[start]?.width ?? 0;
  }
  const lead = start > 0 ? [ellipsis] : [];
  const kept = fitting(cells.slice(start), room - lead.length);
  return [...lead, ...kept];
}

function fitting(cells: readonly Cell[], room: number): readonly Cell[] {
  if (widthOf(cells) <= room) return cells;
  let width = 0;
  const end = cells.findIndex((cell) => {
    width += cell.width;
    return width > room - ellipsis.width;
  });
  return [...cells.slice(0, end), ellipsis];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('');
}
