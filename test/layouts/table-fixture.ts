// The tables of fixtures/: texts and merges as JSON, one row a line, and what importing them must give.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Merge, Sheet, Workbook } from '../../src/model/table.ts';

export interface SheetFixture {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** A1 notation: "A1:B2". */
  readonly merges: readonly string[];
  readonly hidden?: boolean;
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
}

export interface CellText {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export interface ExpectedAccount {
  readonly cells: number;
  readonly ignored: readonly CellText[];
  readonly warnings: readonly { readonly kind: string; readonly about: string }[];
}

export const fixtures = new URL('../../fixtures/', import.meta.url);

export function caseNames(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, fixtures)).sort();
}

export function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

export function readSheets(folder: string, name: string): readonly SheetFixture[] {
  const table = readJson<SheetFixture | { sheets: SheetFixture[] }>(new URL(`${folder}/${name}/table.json`, fixtures));
  return 'sheets' in table ? table.sheets : [table];
}

/** Sorted by 领域, as the files of a folder have no other order. */
export function readExpected(name: string): readonly Catalogue[] {
  const base = new URL(`layouts/${name}/`, fixtures);
  const several = new URL('expected/', base);
  const files = existsSync(several)
    ? readdirSync(several).map((file) => new URL(encodeURIComponent(file), several))
    : [new URL('expected.yaml', base)];
  return inDomainOrder(files.map((file) => parse(readFileSync(file, 'utf8')) as Catalogue));
}

export function inDomainOrder(catalogues: readonly Catalogue[]): readonly Catalogue[] {
  return [...catalogues].sort((a, b) => (a.领域 < b.领域 ? -1 : 1));
}

/** Row and column from 0 of a cell in A1 notation. */
export function address(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergeOf(range: string): Merge {
  const [from = '', to = ''] = range.split(':');
  const [start, end] = [address(from), address(to)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function sheetOf(fixture: SheetFixture): Sheet {
  return {
    name: fixture.sheet,
    hidden: fixture.hidden ?? false,
    rows: fixture.rows,
    merges: fixture.merges.map(mergeOf),
    hiddenRows: new Set(),
    hiddenColumns: new Set((fixture.hiddenColumns ?? []).map(columnNumber)),
    remarks: [],
    pictures: 0,
  };
}

/** The workbook as a reader would give it. */
export function workbookOf(sheets: readonly SheetFixture[]): Workbook {
  return { file: '上报.xlsx', sheets: sheets.map(sheetOf) };
}
