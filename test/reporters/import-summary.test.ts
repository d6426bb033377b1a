import { describe, expect, it } from 'vitest';
import type { ImportSummary } from '../../src/model/import-summary.ts';
import { plainStyle } from '../../src/model/style.ts';
import { importSummary } from '../../src/reporters/import-summary.ts';

const cells = (...names: string[]) => names.map((cell) => ({ sheet: '义务教育', cell, text: '字' }));

const summary: ImportSummary = {
  file: '上报 表.xlsx',
  tables: [
    {
      sheet: '义务教育',
      range: 'A2:N53',
      title: '义务教育领域\n基层政务公开标准目录',
      items: 51,
      domains: [{ name: '义务教育', by: '表题' }],
      columns: [
        { letters: 'A', header: '序号', becomes: '不用' },
        { letters: 'D', header: '公开内容（要素）', becomes: '内容' },
        { letters: 'AA', header: '', becomes: '扩展“AA列”' },
      ],
    },
  ],
  otherSheets: [
    { sheet: '填表说明', looksLike: undefined },
    { sheet: '权责', looksLike: '权责清单' },
  ],
  notices: [
    { sheet: '义务教育', cell: 'H12', message: '这一格是公式，按文件里存的结果读入' },
    { sheet: '旧', cell: undefined, message: '这张工作表是隐藏的，也读了' },
  ],
  account: {
    version: 1,
    cells: 520,
    used: 500,
    ignored: [
      ...cells('A1', 'B1', 'A30', 'B30', 'C30', 'D30', 'E30').map((cell) => ({ ...cell, reason: '重复的表头' })),
      ...cells('A4', 'A5').map((cell) => ({ ...cell, reason: '序号只表示行的次序，不写入目录' })),
      ...cells('A60').map((cell) => ({ ...cell, reason: '表后的说明' })),
    ],
    errors: cells('H9').map((cell) => ({ ...cell, reason: '单元格里是公式出错的结果（#N/A）' })),
    unaccounted: cells('Z99', 'Z100'),
    resolved: [],
  },
};

describe('importSummary', () => {
  it('tells a clerk what became of a workbook', async () => {
    await expect(importSummary(summary, plainStyle)).toMatchFileSnapshot('expected/import-summary.txt');
  });

  it('says no more than there is', () => {
    const account = {
      version: 1 as const,
      cells: 0,
      used: 0,
      ignored: [],
      errors: [],
      unaccounted: [],
      resolved: [],
    } satisfies ImportSummary['account'];
    const empty = { file: '空.xlsx', tables: [], otherSheets: [], notices: [], account };
    expect(importSummary(empty, plainStyle)).toBe('空.xlsx\n  对账：0 个非空单元格，0 格写进目录\n');
  });
});
