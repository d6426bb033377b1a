import type { Grid } from './grid.ts';
import { type Column, isDeeperLevel } from './header.ts';

/** The rows of one item: the first one and those that continue it. */
export type ItemRows = readonly [first: number, ...more: number[]];

const elementRoles: ReadonlySet<Column['role']> = new Set([
  '依据',
  '时限',
  '主体',
  '对象',
  '全社会',
  '特定群体',
  '方式',
  '主动',
  '依申请',
  '层级',
]);

/**
 * A row is an item of its own if it has its own number or its own name, or its own content together with a value of its
 * own in another element; a channel does not count, because long channel cells are often cut over rows. Any other row continues the item above it: one cell was cut over several rows.
 */
export function groupRows(grid: Grid, columns: readonly Column[], rows: readonly number[]): ItemRows[] {
  const heads = columns.filter(({ role }) => role === '序号' || role === '编号' || isNaming(role));
  const deeper = columns.filter(isDeeperLevel);
  const contents = columns.filter(({ role }) => role === '内容');
  const others = columns.filter(({ role }) => elementRoles.has(role));
  const hasOwn = (row: number, among: readonly Column[]) => among.some(({ index }) => grid.own(row, index) !== '');

  const items: [number, ...number[]][] = [];
  for (const row of rows) {
    const isHead = hasOwn(row, heads) || hasOwn(row, deeper) || (hasOwn(row, contents) && hasOwn(row, others));
    const above = items.at(-1);
    if (isHead || above === undefined) items.push([row]);
    else above.push(row);
  }
  return items;
}

function isNaming(role: Column['role']): boolean {
  return role === '一级事项' || role === '二级事项';
}
