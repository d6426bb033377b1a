import type { AccountDocument, CellWithReason, Resolution } from '../../model/generated/account.ts';
import { cellName } from '../../model/location.ts';
import type { Grid } from './grid.ts';

/** The account of one sheet: where each non-empty cell went (DESIGN §8.4). */
export interface SheetLedger {
  use(row: number, column: number): void;
  ignore(row: number, column: number, reason: string): void;
  fail(row: number, column: number, reason: string): void;
  /** A value that a cell did not have itself. */
  resolve(row: number, column: number, fromRow: number, fromColumn: number, how: Resolution['how']): void;
  /** The file does not hold the cell's value: it counts as a cell and as an error. */
  failEmpty(row: number, column: number, text: string, reason: string): void;
  isSettled(row: number, column: number): boolean;
  isFailed(row: number, column: number): boolean;
}

export interface Ledger {
  openSheet(grid: Grid): SheetLedger;
  /** Cells that nobody settled are listed as unaccounted: the sum always balances, and a remainder shows. */
  close(): AccountDocument;
}

const used = 1;
const ignored = 2;
const failed = 3;

export function createLedger(): Ledger {
  const sheets: { grid: Grid; marks: (Uint8Array | undefined)[] }[] = [];
  const valueless = { count: 0 };
  const lists = {
    ignored: [] as CellWithReason[],
    errors: [] as CellWithReason[],
    resolved: [] as Resolution[],
  };

  const openSheet = (grid: Grid): SheetLedger => {
    const marks: (Uint8Array | undefined)[] = [];
    let hasFailed = false;
    sheets.push({ grid, marks });
    const sheet = grid.sheet.name;
    const lineOf = (row: number): Uint8Array => {
      const line = marks[row] ?? new Uint8Array(grid.sheet.rows[row]?.length ?? 0);
      marks[row] = line;
      return line;
    };
    const settle = (row: number, column: number, mark: number): boolean => {
      const merge = grid.mergeAt(row, column);
      const [top, left] = merge ? [merge.top, merge.left] : [row, column];
      if (grid.own(top, left) === '') return false;
      const line = lineOf(top);
      if (line[left] !== 0) return false;
      line[left] = mark;
      return true;
    };
    const markAt = (row: number, column: number) =>
      marks[grid.anchorRow(row, column)]?.[grid.anchorColumn(row, column)] ?? 0;
    const entry = (row: number, column: number, reason: string): CellWithReason => {
      const top = grid.anchorRow(row, column);
      const left = grid.anchorColumn(row, column);
      return {
        sheet,
        cell: cellName(top, left),
        text: grid.own(top, left),
        reason,
      };
    };
    return {
      use: (row, column) => void settle(row, column, used),
      ignore: (row, column, reason) => {
        if (settle(row, column, ignored)) lists.ignored.push(entry(row, column, reason));
      },
      fail: (row, column, reason) => {
        hasFailed = true;
        if (settle(row, column, failed)) lists.errors.push(entry(row, column, reason));
      },
      resolve: (row, column, fromRow, fromColumn, how) =>
        void lists.resolved.push({
          sheet,
          cell: cellName(row, column),
          from: cellName(fromRow, fromColumn),
          how,
        }),
      failEmpty: (row, column, text, reason) => {
        lists.errors.push({ sheet, cell: cellName(row, column), text, reason });
        valueless.count++;
      },
      isSettled: (row, column) => markAt(row, column) !== 0,
      isFailed: (row, column) => hasFailed && markAt(row, column) === failed,
    };
  };

  return { openSheet, close: () => balance(sheets, lists, valueless.count) };
}

function balance(
  sheets: readonly { grid: Grid; marks: readonly (Uint8Array | undefined)[] }[],
  lists: {
    ignored: CellWithReason[];
    errors: CellWithReason[];
    resolved: Resolution[];
  },
  valueless: number,
): AccountDocument {
  let cells = valueless;
  let usedCells = 0;
  const unaccounted: AccountDocument['unaccounted'] = [];
  for (const { grid, marks } of sheets) {
    for (let row = 0; row < grid.rowCount; row++) {
      const filled = grid.filledCount(row);
      const line = marks[row] ?? new Uint8Array(0);
      const settled = countMarks(line);
      cells += filled;
      usedCells += settled.used;
      if (settled.all === filled) continue;
      for (const column of grid.filledColumns(row)) {
        if (line[column]) continue;
        unaccounted.push({ sheet: grid.sheet.name, cell: cellName(row, column), text: grid.own(row, column) });
      }
    }
  }
  return { version: 1, cells, used: usedCells, ...lists, unaccounted };
}

function countMarks(line: Uint8Array): { all: number; used: number } {
  let all = 0;
  let usedMarks = 0;
  for (let column = 0; column < line.length; column++) {
    if (line[column] !== 0) all++;
    if (line[column] === used) usedMarks++;
  }
  return { all, used: usedMarks };
}
