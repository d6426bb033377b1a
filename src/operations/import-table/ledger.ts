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
  const sheets: { grid: Grid; marks: Map<number, Uint8Array> }[] = [];
  const valueless = { count: 0 };
  const lists = {
    ignored: [] as CellWithReason[],
    errors: [] as CellWithReason[],
    resolved: [] as Resolution[],
  };

  const openSheet = (grid: Grid): SheetLedger => {
    const marks = new Map<number, Uint8Array>();
    sheets.push({ grid, marks });
    const sheet = grid.sheet.name;
    const settle = (row: number, column: number, mark: number): boolean => {
      const top = grid.anchorRow(row, column);
      const left = grid.anchorColumn(row, column);
      if (grid.own(top, left) === '') return false;
      const line = marks.get(top) ?? new Uint8Array(grid.sheet.rows[top]?.length ?? 0);
      if (line[left] !== 0) return false;
      marks.set(top, line);
      line[left] = mark;
      return true;
    };
    const markAt = (row: number, column: number) =>
      marks.get(grid.anchorRow(row, column))?.[grid.anchorColumn(row, column)] ?? 0;
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
      isFailed: (row, column) => markAt(row, column) === failed,
    };
  };

  return { openSheet, close: () => balance(sheets, lists, valueless.count) };
}

function balance(
  sheets: readonly { grid: Grid; marks: ReadonlyMap<number, Uint8Array> }[],
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
      for (const column of grid.filledColumns(row)) {
        cells++;
        const mark = marks.get(row)?.[column] ?? 0;
        if (mark === used) usedCells++;
        if (mark === 0) {
          unaccounted.push({
            sheet: grid.sheet.name,
            cell: cellName(row, column),
            text: grid.own(row, column),
          });
        }
      }
    }
  }
  return { version: 1, cells, used: usedCells, ...lists, unaccounted };
}
