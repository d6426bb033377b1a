// A workbook as its reader gives it, whatever the format: texts in a grid, merges, and what is odd about a cell.

/** Inclusive, rows and columns from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Why a cell's text needs a second look. */
export type CellRemarkKind =
  /** Read by its stored value. */
  | 'formula'
  /** Has no stored value: its text is empty and the cell is an error. */
  | 'formula-without-value'
  /** #N/A and the like. */
  | 'error-value'
  /** A number of more than 15 digits: the file itself has lost the last ones. */
  | 'long-number';

export interface CellRemark {
  readonly row: number;
  readonly column: number;
  readonly kind: CellRemarkKind;
  /** The formula, the error value or the digits. */
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** rows[r]?.[c] is the cell's text, '' or undefined where it is empty. Rows without any cell are undefined. */
  readonly rows: readonly (readonly (string | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly remarks: readonly CellRemark[];
  /** Pictures that lie on the sheet: a table scanned as a picture has no cells. */
  readonly pictures: number;
}

export interface Workbook {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}
