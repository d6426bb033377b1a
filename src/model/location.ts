/** A place that a person can go to: a line of a text file or a cell of a table. */
export interface Location {
  readonly file: string;
  /** From 1; absent for tables. */
  readonly line?: number;
  /** From 1, in UTF-16 units; absent for tables. */
  readonly column?: number;
  /** How many UTF-16 units of that line are meant (at least 1). */
  readonly length?: number;
  readonly sheet?: string;
  /** A1 notation. */
  readonly cell?: string;
}

/** Offsets into a string value, in UTF-16 units: [start, end). */
export type Span = readonly [start: number, end: number];

/** Column number from 0 → letters: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column, both from 0 → A1 notation. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 notation → row and column, both from 0; undefined for anything else. */
export function cellPosition(cell: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell);
  if (match === null) return undefined;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
