import { sheetColumns, sheetRows } from '../limits.ts';

/** Row and column, both from 0. */
export interface CellReference {
  row: number;
  column: number;
}

/**
 * Reads the A1 notation that begins at `start` into an object that is there already, because a sheet has a million of
 * them. Gives the place after it, or -1, and nothing changed, where no cell of a sheet is named.
 */
export function readReference(codes: ArrayLike<number>, start: number, into: CellReference): number {
  let at = start;
  let column = 0;
  for (; column <= sheetColumns; at++) {
    const letter = ((codes[at] as number) | 0x20) - 0x60;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  let row = 0;
  for (; row <= sheetRows; at++) {
    const digit = (codes[at] as number) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    row = row * 10 + digit;
  }
  if (column < 1 || column > sheetColumns || row < 1 || row > sheetRows) return -1;
  into.row = row - 1;
  into.column = column - 1;
  return at;
}

/** A1 notation, $ signs allowed; undefined where it is no cell of a sheet. */
export function parseCellReference(reference: string): Readonly<CellReference> | undefined {
  const codes = Array.from(reference.replaceAll('$', ''), (character) => character.charCodeAt(0));
  const cell = { row: 0, column: 0 };
  return readReference(codes, 0, cell) === codes.length ? cell : undefined;
}
