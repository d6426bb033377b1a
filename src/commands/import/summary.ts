import { isBlank } from '../../fields/text.ts';
import type { ImportedColumn, ImportedTable, ImportSummary } from '../../model/import-summary.ts';
import { columnLetters } from '../../model/location.ts';
import { type Column, extraKey, isExtra } from '../../operations/import-table/header.ts';
import { rangeName, type SheetTable } from '../../operations/import-table/read-sheet.ts';
import type { ImportResult } from '../../operations/import-table.ts';

/** Where a role's name is not what a clerk finds in the file afterwards. */
const becomes: Readonly<Record<string, string>> = {
  序号: '不用（只是行号）',
  领域: '用来分领域',
  事项: '名称',
  二级事项: '名称',
  渠道勾选: '渠道',
  全社会: '对象（全社会）',
  特定群体: '对象（特定群体）',
  主动: '方式（主动）',
  依申请: '方式（依申请）',
  网址: '栏目（网址）',
};

export function summariseImport(file: string, result: ImportResult): ImportSummary {
  const { otherSheets, notices, account } = result;
  return { file, tables: result.tables.map(summariseTable), otherSheets, notices, account };
}

function summariseTable(table: SheetTable): ImportedTable {
  const told = new Map(table.told.flatMap((told) => (told === undefined ? [] : [[told.name, told]])));
  return {
    sheet: table.grid.sheet.name,
    range: rangeName(table),
    title: table.title,
    items: table.items.length,
    domains: [...told.values()],
    columns: table.columns.filter((column) => !isEmpty(column, table)).map(summariseColumn),
  };
}

/** No header and nothing under it: a column that a wide title or a frame has left in the table. */
function isEmpty({ index, header }: Column, { grid, section }: SheetTable): boolean {
  return isBlank(header) && section.rows.every((row) => isBlank(grid.own(row, index)));
}

function summariseColumn(column: Column): ImportedColumn {
  const { index, role = '扩展', label, header } = column;
  const letters = columnLetters(index);
  if (isExtra(column)) return { letters, header, becomes: `扩展“${extraKey(column)}”` };
  const words = role === '层级' && label !== '' ? `层级（${label}）` : (becomes[role] ?? role);
  return { letters, header, becomes: words };
}
