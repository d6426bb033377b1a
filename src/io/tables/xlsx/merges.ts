// Merged blocks of one sheet: checked once here, so that whoever walks over their cells later is done in bounded time.
import { cellName } from '../../../model/location.ts';
import type { Merge } from '../../../model/table.ts';
import { broken, tooLarge } from '../broken.ts';
import { limits, sheetColumns, sheetRows } from '../limits.ts';
import { parseCellReference } from './cell-reference.ts';

/** Rows and columns that hold any text, counted from the top left corner. */
export interface UsedArea {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The blocks in the order of their top left corners. Corners may be given in any order; a block given twice counts
 * once; one that runs to the edge of the sheet (whole rows or columns) ends where the texts end.
 * @throws UsableError when a reference is none, when blocks overlap, or when they cover more than any table
 */
export function readMerges(references: readonly string[], used: UsedArea, place: string): Merge[] {
  const blocks = new Map<string, Merge>();
  for (const reference of references) {
    const block = cut(parseRange(reference, place), used);
    if (block.bottom > block.top || block.right > block.left) blocks.set(rangeName(block), block);
  }
  const merges = [...blocks.values()].sort((a, b) => a.top - b.top || a.left - b.left);
  const cells = merges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (cells > limits.mergedCells) {
    throw tooLarge(place, `合并单元格盖住了 ${cells} 个格子`, '请取消目录之外的合并单元格后另存');
  }
  refuseOverlaps(merges, place);
  return merges;
}

function parseRange(reference: string, place: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const a = parseCellReference(from);
  const b = parseCellReference(to);
  if (a === undefined || b === undefined) throw broken(place, `合并区域“${reference.slice(0, 40)}”不是有效的地址`);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function cut(block: Merge, used: UsedArea): Merge {
  const bottom = block.bottom === sheetRows - 1 ? used.rows - 1 : block.bottom;
  const right = block.right === sheetColumns - 1 ? used.columns - 1 : block.right;
  return { ...block, bottom, right };
}

/** Walks down the rows and remembers for each column until where it is taken. */
function refuseOverlaps(merges: readonly Merge[], place: string): void {
  const taken: (Merge | undefined)[] = [];
  for (const block of merges) {
    for (let column = block.left; column <= block.right; column++) {
      const above = taken[column];
      if (above !== undefined && above.bottom >= block.top) {
        throw broken(place, `合并单元格互相重叠：${rangeName(above)} 与 ${rangeName(block)}`);
      }
      taken[column] = block;
    }
  }
}

function rangeName({ top, left, bottom, right }: Merge): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
