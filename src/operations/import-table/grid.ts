import { isBlank } from '../../fields/text.ts';
import type { Merge, Sheet } from '../../model/table.ts';

/** A sheet with its merges resolved. Rows and columns from 0; texts come trimmed, blanks of every kind as ''. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rowCount: number;
  /** Of the widest row. */
  readonly columnCount: number;
  /** The cell's own text: '' where a merge covers it. */
  own(row: number, column: number): string;
  /** What a reader sees there: the text of the merged block for a covered cell. */
  shown(row: number, column: number): string;
  /** The merge that the cell is part of. */
  mergeAt(row: number, column: number): Merge | undefined;
  /** Row of the cell that holds what is shown here. */
  anchorRow(row: number, column: number): number;
  anchorColumn(row: number, column: number): number;
  /** How many cells of a row have a text of their own. */
  filledCount(row: number): number;
  /** Columns of a row with a text of their own, ascending. */
  filledColumns(row: number): number[];
}

export function createGrid(sheet: Sheet): Grid {
  const columnCount = sheet.rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0);
  const merges = mergesByRow(sheet, columnCount);
  const mergeAt = (row: number, column: number) =>
    merges[row]?.find(({ left, right }) => left <= column && column <= right);
  const texts = sheet.rows.map((cells, row) => cells && cleanedRow(cells, row, merges[row]));
  const counts = Uint16Array.from(texts, (row) => row?.reduce((count, text) => (text ? count + 1 : count), 0) ?? 0);
  const own = (row: number, column: number) => texts[row]?.[column] ?? '';

  return {
    sheet,
    rowCount: sheet.rows.length,
    columnCount,
    own,
    mergeAt,
    shown: (row, column) => {
      const merge = merges[row] && mergeAt(row, column);
      return merge ? own(merge.top, merge.left) : own(row, column);
    },
    anchorRow: (row, column) => mergeAt(row, column)?.top ?? row,
    anchorColumn: (row, column) => mergeAt(row, column)?.left ?? column,
    filledCount: (row) => counts[row] ?? 0,
    filledColumns: (row) => {
      const filled: number[] = [];
      texts[row]?.forEach((text, column) => {
        if (text) filled.push(column);
      });
      return filled;
    },
  };
}

/** The merges that touch each row, clipped to the rows that hold anything: a merge may claim a million rows. */
function mergesByRow(sheet: Sheet, columnCount: number): (Merge[] | undefined)[] {
  const byRow: (Merge[] | undefined)[] = [];
  for (const merge of sheet.merges) {
    if (merge.left >= columnCount) continue;
    const bottom = Math.min(merge.bottom, sheet.rows.length - 1);
    for (let row = merge.top; row <= bottom; row++) {
      const known = byRow[row];
      if (known) known.push(merge);
      else byRow[row] = [merge];
    }
  }
  return byRow;
}

/** Texts of a row, '' where blank or covered by a merge that begins elsewhere. */
function cleanedRow(
  cells: readonly (string | undefined)[],
  row: number,
  merges: readonly Merge[] | undefined,
): string[] {
  const texts: string[] = [];
  for (let column = 0; column < cells.length; column++) texts.push(cleaned(cells[column]));
  for (const { top, left, right } of merges ?? []) {
    const first = top === row ? left + 1 : left;
    for (let column = first; column <= Math.min(right, texts.length - 1); column++) texts[column] = '';
  }
  return texts;
}

function cleaned(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const trimmed = text.trim();
  return trimmed.length <= 8 && isBlank(trimmed) ? '' : trimmed;
}
