import { sheetColumns, sheetRows } from '../limits.ts';

/** Row and column, both from 0. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

/**
 * A1 notation in codes[start, end) as one number, row × 16384 + column, both from 0; -1 where it is no cell of a sheet.
 * Numbers in and out, because a sheet has a million of them.
 */
export function cellIndex(codes: ArrayLike<number>, start: number, end: number): number {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const letter = ((codes[at] as number) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > sheetColumns) return -1;
  }
  const row = rowNumber(codes, at, end);
  return column === 0 || row < 1 ? -1 : (row - 1) * sheetColumns + column - 1;
}

/** 1 to 1,048,576, or less than 1 where there is no such number. */
function rowNumber(codes: ArrayLike<number>, start: number, end: number): number {
  let row = 0;
  for (let at = start; at < end; at++) {
    const digit = (codes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > sheetRows) return -1;
  }
  return row;
}

/** A1 notation, $ signs allowed; undefined where it is no cell of a sheet. */
export function parseCellReference(reference: string): CellReference | undefined {
  const codes = Array.from(reference.replaceAll('$', ''), (character) => character.charCodeAt(0));
  const index = cellIndex(codes, 0, codes.length);
  if (index < 0) return undefined;
  return { row: Math.floor(index / sheetColumns), column: index % sheetColumns };
}
