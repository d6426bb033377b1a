import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFindings } from '../../src/exporters/findings-workbook.ts';
import { cleanReport, report } from '../reporters/sample-report.ts';
import { printPlan } from './print-plan.ts';
import { rowTexts } from './sheet-cells.ts';

const expected = resolve(import.meta.dirname, 'expected/findings.sheet.txt');

describe('planFindings', () => {
  it('lists the findings by organ and counts the causes', async () => {
    await expect(planFindings(report).sheets.map(printPlan).join('\n')).toMatchFileSnapshot(expected);
  });

  it('has a row for every finding, under the organ that has to mend it', () => {
    const [list] = planFindings({
      ...report,
      diagnostics: report.diagnostics.map((diagnostic, index) => ({
        ...diagnostic,
        organs: index % 2 === 0 ? ['青禾县教育局'] : ['青禾县 教育局'],
      })),
    }).sheets;
    const rows = list === undefined ? [] : rowTexts(list);
    expect(rows.filter((row) => /^\d+$/u.test(row[0] ?? ''))).toHaveLength(report.diagnostics.length);
    expect(rows.map(([first = '']) => first).filter((first) => first.includes('教育局'))).toEqual([
      '青禾县教育局（7 处）',
    ]);
  });

  it('says that nothing was found', () => {
    const [list] = planFindings(cleanReport).sheets;
    expect((list === undefined ? [] : rowTexts(list)).flat()).toContain('2 个文件、78 个事项；没有发现问题');
  });
});
