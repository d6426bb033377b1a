import { cellName } from '../../src/model/location.ts';
import type { CellValue, SheetPlan } from '../../src/model/sheet-plan.ts';

/** A planned sheet as text that a person can check: one line a cell that is not empty, then what is merged. */
export function printPlan(sheet: SheetPlan): string {
  const columns = sheet.columns.map(({ width, hidden }) => `${width}${hidden ? '（隐藏）' : ''}`).join(' ');
  const rows = sheet.rows.flatMap((row, index) => [
    `第${index + 1}行 高${row.height ?? '自动'}`,
    ...row.cells.flatMap((cell, column) => {
      if (!cell || cell.value === '') return [];
      return [`  ${cellName(index, column)} [${cell.style}] ${cellTextOf(cell.value).replaceAll('\n', '⏎')}`];
    }),
  ]);
  const merges = sheet.merges.map((merge) => {
    return `${cellName(merge.top, merge.left)}:${cellName(merge.bottom, merge.right)}`;
  });
  const print = sheet.print ? `打印 ${JSON.stringify(sheet.print)}` : '不打印';
  const head = [`工作表 ${sheet.name}`, `列宽 ${columns}`, `冻结 ${sheet.frozenRows}行`, print];
  return `${[...head, ...rows, `合并 ${merges.join(' ')}`].join('\n')}\n`;
}

export function cellTextOf(value: CellValue): string {
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value);
}
