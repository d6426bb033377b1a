import { describe, expect, it } from 'vitest';
import { planImpact } from '../../../src/exporters/impact-workbook.ts';
import { catalogueWorkbook } from '../../../src/exporters/workbook.ts';
import { isReportWorkbook } from '../../../src/io/tables/report-mark.ts';
import { writeXlsx } from '../../../src/io/tables/write-xlsx.ts';
import { impactOfAll } from '../../../src/operations/impact.ts';
import { impactSample, impactSampleRegisters } from '../../sample-impact.ts';

const report = () => writeXlsx(planImpact(impactOfAll(impactSample, impactSampleRegisters)));

describe('isReportWorkbook', () => {
  it('knows a list that gkml wrote, and not an exported catalogue', async () => {
    const catalogue = catalogueWorkbook([
      { 格式: 'gkml/1', 目录: '甲', 领域: '甲', 事项: [{ 编号: '甲-1', 名称: '乙' }] },
    ]);
    expect(await isReportWorkbook('影响.xlsx', await report())).toBe(true);
    expect(await isReportWorkbook('导出.xlsx', await writeXlsx(catalogue))).toBe(false);
  });

  it('leaves what is no workbook, or half of one, to the reader', async () => {
    const half = (await report()).slice(0, 500);
    expect(await isReportWorkbook('坏.xlsx', half)).toBe(false);
    expect(await isReportWorkbook('空.xlsx', new Uint8Array())).toBe(false);
  });
});
