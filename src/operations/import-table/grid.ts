import { isBlank } from '../../fields/text.ts';
import type { Merge, Sheet } from '../../model/table.ts';

/** A sheet with its merges resolved. Rows and columns from 0; texts come trimmed, blanks of every kind as ''. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rowCount: number;
  /** The cell's own text: '' where a merge covers it. */
  own(row: number, column: number): string;
  /** What a reader sees there: the text of the merged block for a covered cell. */
  shown(row: number, column: number): string;
  /** The merge that the cell is part of. */
  mergeAt(row: number, column: number): Merge | undefined;
  /** Row of the cell that holds what is shown here. */
  anchorRow(row: number, column: number): number;
  anchorColumn(row: number, column: number): number;
  /** Columns of a row with a text of their own, ascending. */
  filledColumns(row: number): number[];
}

const columnLimit = 16_384;

export function createGrid(sheet: Sheet): Grid {
  const covers = indexMerges(sheet);
  const mergedRows = new Set<number>();
  for (const key of covers.keys()) mergedRows.add(Math.floor(key / columnLimit));

  const mergeAt = (row: number, column: number) =>
    mergedRows.has(row) ? covers.get(row * columnLimit + column) : undefined;
  const textAt = (row: number, column: number) => cleaned(sheet.rows[row]?.[column]);
  const isCovered = (row: number, column: number) => {
    const merge = mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  };
  const own = (row: number, column: number) => (isCovered(row, column) ? '' : textAt(row, column));

  return {
    sheet,
    rowCount: sheet.rows.length,
    own,
    mergeAt,
    shown: (row, column) => {
      const merge = mergeAt(row, column);
      return merge ? textAt(merge.top, merge.left) : textAt(row, column);
    },
    anchorRow: (row, column) => mergeAt(row, column)?.top ?? row,
    anchorColumn: (row, column) => mergeAt(row, column)?.left ?? column,
    filledColumns: (row) => {
      const filled: number[] = [];
      sheet.rows[row]?.forEach((_, column) => {
        if (own(row, column) !== '') filled.push(column);
      });
      return filled;
    },
  };
}

/** Every cell of every merge, clipped to the rows that hold anything: a merge may claim a million rows. */
function indexMerges(sheet: Sheet): Map<number, Merge> {
  const widest = sheet.rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0);
  const covers = new Map<number, Merge>();
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, sheet.rows.length - 1);
    const right = Math.min(merge.right, widest - 1);
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) covers.set(row * columnLimit + column, merge);
    }
  }
  return covers;
}

function cleaned(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const trimmed = text.trim();
  return trimmed.length <= 8 && isBlank(trimmed) ? '' : trimmed;
}
