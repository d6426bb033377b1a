// Where a header does not say which element a column holds, its cells do: 公开方式 may mean the channel, 公开形式 the
// kind of text, and a header may have lost a label so that all later ones stand one column too far to the left.
import { pointsAbove } from '../../fields/ditto.ts';
import { isBlank } from '../../fields/text.ts';
import { isPlaceholder } from './cells.ts';
import type { ElementReaders } from './element-readers.ts';
import type { Grid } from './grid.ts';
import type { Column } from './header.ts';
import { nameColumnOf } from './kind.ts';

/** How many cells of a column are looked at. */
const sampleSize = 40;
/** The share of a column's cells that must fit an element before the cells overrule the header. */
const convincing = 0.6;

type Fit = '方式' | '渠道' | '依据' | '时限' | '主体';

export function settleColumns(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  readers: ElementReaders,
): Column[] {
  const fits = (index: number, element: Fit) => shareOf(grid, rows, index, readers.looksLike[element]);
  const unheaded = addUnheaded(grid, columns, rows);
  const shifted = undoShift(unheaded, fits);
  return contentOnce(nameTheItems(chooseByContent(adoptUnheaded(shifted, fits), fits)));
}

/** 公开要素 beside 公开内容 is a column of its own; two columns under one header are one content. */
function contentOnce(columns: readonly Column[]): Column[] {
  const first = columns.find((column) => column.role === '内容');
  return columns.map((column) =>
    column.role === '内容' && column.header !== first?.header ? { ...column, role: '扩展' } : column,
  );
}

function shareOf(grid: Grid, rows: readonly number[], column: number, test: (text: string) => boolean): number {
  let seen = 0;
  let fitting = 0;
  for (const row of rows) {
    const text = grid.own(row, column);
    if (isBlank(text) || pointsAbove(text) || isPlaceholder(text)) continue;
    seen++;
    if (test(text)) fitting++;
    if (seen === sampleSize) break;
  }
  return seen === 0 ? 0 : fitting / seen;
}

/** Columns to the right of the header or without any label in it, but with cells. */
function addUnheaded(grid: Grid, columns: readonly Column[], rows: readonly number[]): Column[] {
  let width = columns.length;
  for (let column = width; column < grid.columnCount; column++) {
    if (rows.some((row) => grid.own(row, column) !== '')) width = column + 1;
  }
  const all = [...columns];
  for (let index = all.length; index < width; index++) all.push({ index, role: undefined, label: '', header: '' });
  return all;
}

/**
 * A header that lost one label: its last column has cells but no label, and from some column on each label fits the
 * cells of the next column better than its own. The column that lost its label keeps none.
 */
function undoShift(columns: readonly Column[], fits: (index: number, element: Fit) => number): Column[] {
  const last = columns.at(-1);
  if (last?.header !== '') return [...columns];
  const testable = columns.filter((column) => column.role === '依据' || column.role === '渠道');
  const first = testable.find(
    ({ index, role }) => misfits(index, role as Fit, fits) && fits(index + 1, role as Fit) > convincing,
  );
  if (!first) return [...columns];
  const later = testable.filter(({ index }) => index >= first.index);
  const basis = later.find(({ role }) => role === '依据');
  const isShift = later.every(({ index, role }) => misfits(index, role as Fit, fits));
  if (!isShift || !basis || fits(basis.index + 1, '依据') <= convincing) return [...columns];
  return columns.map((column) => {
    if (column.index < first.index) return column;
    if (column.index === first.index) return { index: column.index, role: undefined, label: '', header: '' };
    return { ...(columns[column.index - 1] as Column), index: column.index };
  });
}

function misfits(index: number, element: Fit, fits: (index: number, element: Fit) => number): boolean {
  return fits(index, element) < 0.2;
}

/** An element without a column, and a column without a header whose cells look like it. */
function adoptUnheaded(columns: readonly Column[], fits: (index: number, element: Fit) => number): Column[] {
  const present = new Set(columns.map((column) => column.role));
  return columns.map((column) => {
    if (column.header !== '' && column.header !== '公开') return column;
    for (const element of ['依据', '时限', '渠道', '主体', '方式'] as const) {
      if (present.has(element) || (element === '方式' && present.has('主动'))) continue;
      if (fits(column.index, element) <= convincing) continue;
      present.add(element);
      return { ...column, role: element };
    }
    return column;
  });
}

/** Among the columns headed 方式 or 渠道, those whose cells are the other thing change sides; the rest is 扩展. */
function chooseByContent(columns: readonly Column[], fits: (index: number, element: Fit) => number): Column[] {
  const textual = columns.filter((column) => column.role === '方式');
  const hasTicks = columns.some((column) => column.role === '主动' || column.role === '依申请');
  const methods = textual.filter((column) => fits(column.index, '方式') > convincing);
  const settled = columns.map((column): Column => {
    if (column.role !== '方式') return column;
    if (fits(column.index, '渠道') > convincing) return { ...column, role: '渠道' };
    if (methods.includes(column)) return column;
    return hasTicks || methods.length > 0 ? { ...column, role: '扩展' } : column;
  });
  const channels = settled.filter((column) => column.role === '渠道');
  const real = channels.filter((column) => fits(column.index, '渠道') > 0);
  if (channels.length < 2 || real.length === 0) return settled;
  return settled.map((column) =>
    column.role === '渠道' && !real.includes(column) && !/渠道|载体/u.test(column.header)
      ? { ...column, role: '扩展' }
      : column,
  );
}

const nameRoles: ReadonlySet<Column['role']> = new Set(['事项', '二级事项']);

/**
 * Exactly one column holds the item's name. 二级事项 is it; beside it a column 事项 (公开事项 after 一级目录, 二级目录 …)
 * is the name and the levels are grouping; a single 一级事项 without either is the name itself.
 */
function nameTheItems(columns: readonly Column[]): Column[] {
  const single = columns.find((column) => column.role === '事项');
  if (single) {
    return columns.map((column) => {
      if (column === single) return { ...column, role: '二级事项' };
      return nameRoles.has(column.role) ? { ...column, role: '扩展' } : column;
    });
  }
  if (columns.some((column) => column.role === '二级事项')) return groupOnce(columns);
  const stand = columns.find((column) => column.role === '一级事项') ?? nameColumnOf(columns);
  return columns.map((column) => (column === stand ? { ...column, role: '二级事项' } : column));
}

/** 一级目录 beside 一级事项: the one next to 二级事项 groups, the other is a column of its own. */
function groupOnce(columns: readonly Column[]): Column[] {
  const groups = columns.filter((column) => column.role === '一级事项');
  const keep = groups.at(-1);
  return columns.map((column) =>
    column.role === '一级事项' && column !== keep ? { ...column, role: '扩展' } : column,
  );
}
