import { sheetColumns, sheetRows } from '../limits.ts';

/** Row and column, both from 0. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

/**
 * A1 notation as one number, row × 16384 + column, both from 0; -1 where it is no cell of a sheet. A number and not an
 * object, because a sheet has a million of them.
 */
export function cellIndex(reference: string): number {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > sheetColumns) return -1;
  }
  if (column === 0 || at === reference.length) return -1;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > sheetRows) return -1;
  }
  return row === 0 ? -1 : (row - 1) * sheetColumns + column - 1;
}

/** A1 notation, $ signs allowed; undefined where it is no cell of a sheet. */
export function parseCellReference(reference: string): CellReference | undefined {
  const index = cellIndex(reference.replaceAll('$', ''));
  if (index < 0) return undefined;
  return { row: Math.floor(index / sheetColumns), column: index % sheetColumns };
}
