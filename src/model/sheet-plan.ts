// A workbook to be written, described without any file format: exporters make it, io writes it.
import type { Merge } from './table.ts';

/** A part of a cell's text with a look of its own. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** RRGGBB. */
  readonly color?: string;
}

/** Texts are never read as formulas, dates or numbers; a number is for counting only (序号). */
export type CellValue = string | number | readonly TextRun[];

export interface CellPlan {
  readonly value: CellValue;
  /** A key of the workbook's styles. */
  readonly style: string;
}

export interface CellStyle {
  /** A font that Windows and WPS have; elsewhere the program takes one for Chinese in its place. */
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  /** RRGGBB. */
  readonly fill?: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly wrap: boolean;
  readonly border: boolean;
  /** `text`: what a person types into the cell later stays text too (000123, 1-2, =A1). */
  readonly format: 'text' | 'general';
}

export interface ColumnPlan {
  /** In digits of the workbook's font, 7 pixels each. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Of cells that a person adds below the planned ones: a key of the workbook's styles. */
  readonly style?: string;
}

export interface RowPlan {
  /** Points; by the program where absent. Excel knows no row higher than 409. */
  readonly height?: number;
  /** By column from 0; undefined where there is no cell at all. */
  readonly cells: readonly (CellPlan | undefined)[];
}

/** A list to choose from, in the cells of a column. */
export interface ChoicePlan {
  readonly column: number;
  /** Rows, from 0, both included. */
  readonly first: number;
  readonly last: number;
  /** Without commas; other texts are refused by the program. */
  readonly values: readonly string[];
}

export interface PrintPlan {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
  /** First and last row, from 0, that stand on top of every page. */
  readonly repeatedRows?: readonly [first: number, last: number];
  /** Millimetres: left and right, top and bottom. */
  readonly margins: readonly [sides: number, ends: number];
  /** May hold `pageNumber` and `pageCount`. */
  readonly footer: { readonly left: string; readonly center: string };
}

/** Stand-ins in a footer for the number of the page and how many there are. */
export const pageNumber = '\u0001';
export const pageCount = '\u0002';

export interface SheetPlan {
  /** As `sheetNames` makes it: at most 31 units, no character that a spreadsheet forbids, unique. */
  readonly name: string;
  readonly visible: boolean;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Merge[];
  /** How many rows stay on the screen while the rest scrolls. */
  readonly frozenRows: number;
  readonly choices?: readonly ChoicePlan[];
  /** Absent for sheets that nobody prints. */
  readonly print?: PrintPlan;
}

export interface WorkbookPlan {
  readonly title: string;
  /** Of catalogues, not itself one: left out where a whole folder is read. */
  readonly isReport?: boolean;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly sheets: readonly SheetPlan[];
}
