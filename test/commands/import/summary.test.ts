import { describe, expect, it } from 'vitest';
import { summariseImport } from '../../../src/commands/import/summary.ts';
import { loadRegisters } from '../../../src/io/registers.ts';
import type { Workbook } from '../../../src/model/table.ts';
import { importTables } from '../../../src/operations/import-table.ts';

const header = ['公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道和载体', '公开对象', '公开方式'];
const item = ['招生政策', '招生范围', '《义务教育法》', '20个工作日内', '县教育局', '政府网站', '全社会', '主动公开'];
/** The columns that the summary of one sheet names. */
function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const plain = { hidden: false, merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  const workbook: Workbook = {
    file: '上报.xlsx',
    sheets: [{ ...plain, name: '义务教育', rows, remarks: [], pictures: 0 }],
  };
  const result = importTables(workbook, { registers: loadRegisters() });
  return summariseImport('上报.xlsx', result).tables.flatMap(({ columns }) => columns.map(({ letters }) => letters));
}

describe('the columns of an import summary', () => {
  const title = ['义务教育领域基层政务公开标准目录'];

  it('leave out what has neither header nor cells', () => {
    const rows = [title, [...header.slice(0, 4), '', ...header.slice(4)], [...item.slice(0, 4), ' ', ...item.slice(4)]];
    expect(columnsOf(rows).join('')).toBe('ABCDFGHI');
  });

  it('keep what has cells and no header', () => {
    const rows = [
      title,
      [...header.slice(0, 4), '', ...header.slice(4)],
      [...item.slice(0, 4), '注', ...item.slice(4)],
    ];
    expect(columnsOf(rows).join('')).toBe('ABCDEFGHI');
  });

  it('keep what has a header and no cells', () => {
    expect(columnsOf([title, [...header, '备注', '咨询电话'], item]).join('')).toBe('ABCDEFGHIJ');
  });
});
