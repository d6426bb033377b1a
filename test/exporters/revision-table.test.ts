import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planRevisionTable } from '../../src/exporters/revision-table.ts';
import { longestCell } from '../../src/model/round-trip.ts';
import type { TextRun } from '../../src/model/sheet-plan.ts';
import { hostileReport, hostileTexts } from '../hostile-changes.ts';
import { noChangeReport, sampleChangeReport } from '../sample-changes.ts';
import { cellTextOf, printPlan } from './print-plan.ts';
import { caseNames, revisionReport } from './revision-reports.ts';
import { rowTexts, sheetOf } from './sheet-cells.ts';

const expected = (name: string) => resolve(import.meta.dirname, 'expected', name);
const plan = planRevisionTable(sampleChangeReport);
const table = sheetOf(plan, '修订对照表');

describe('修订对照表', () => {
  it('is what a county would file', async () => {
    await expect(plan.sheets.map(printPlan).join('\n')).toMatchFileSnapshot(expected('revision-table.sheets.txt'));
  });

  it('marks inside the cells what differs, in red and blue', () => {
    const runs = table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell?.value === 'object' ? cell.value : [])),
    );
    const marked = (look: keyof TextRun) => runs.filter((run) => run[look] === true).map(({ text }) => text);
    expect(marked('strike')).toContain('咨询电话');
    expect(marked('underline')).toContain('监督举报电话');
    expect(runs.filter(({ strike }) => strike).every(({ color }) => color === 'C00000')).toBe(true);
  });

  it('counts in its note what it lists', () => {
    const [, note] = rowTexts(table).map(([first]) => first ?? '');
    const [all, ...risks] = [...(note ?? '').matchAll(/(\d+)处/gu)].map(([, count]) => Number(count));
    const bands = rowTexts(table).flatMap(([first = '']) => /（(\d+)处）$/u.exec(first)?.[1] ?? []);
    expect(risks.slice(0, 3).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(bands.map(Number)).toEqual([...risks.slice(0, 3).filter((count) => count > 0), 3]);
  });

  it('names the items of a repeated edit on a sheet of its own', () => {
    const [edit] = rowTexts(sheetOf(plan, '同类改动')).slice(3);
    expect(edit?.[5]).toBe('4');
    expect(edit?.[6]).toContain('学生管理／学籍管理（YWJY-004）');
  });

  it('asks of doubtful pairs whether they belong together', () => {
    const rows = rowTexts(sheetOf(plan, '疑似对应')).slice(3, -1);
    expect(rows.map((row) => row[3])).toEqual(['可能是同一个事项（相近61%）', '可能是一个事项拆成的几个（相近52%）']);
    expect(rows.every((row) => row[4] === '□ 是　　□ 否')).toBe(true);
  });

  it('ends in lines to sign', () => {
    expect(rowTexts(table).at(-1)?.[0]).toMatch(/^编制单位（盖章）：＿+　　审核：＿+　　批准：＿+　　日期：/u);
  });

  it('says so where nothing changed, and has no further sheets', () => {
    const { sheets } = planRevisionTable(noChangeReport);
    expect(sheets.map(({ name }) => name)).toEqual(['修订对照表']);
    expect(rowTexts(sheets[0] as (typeof sheets)[0]).map(([first]) => first)).toContain('公开事项没有改动');
  });

  it.each(caseNames)('numbers its rows without a gap in the generated case %s', (name) => {
    const made = planRevisionTable(revisionReport(name, 3));
    const numbers = rowTexts(sheetOf(made, '修订对照表')).flatMap(([first = '']) => /^\d+$/u.exec(first) ?? []);
    expect(numbers.map(Number)).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(0);
  });

  it.each(hostileTexts.map((text) => [text]))('fits a spreadsheet whatever an item holds: %j', (text) => {
    for (const { rows } of planRevisionTable(hostileReport(text)).sheets) {
      for (const { height, cells } of rows) {
        expect(height).toBeLessThanOrEqual(409);
        for (const cell of cells) {
          const shown = cellTextOf(cell?.value ?? '');
          expect(shown.length).toBeLessThanOrEqual(longestCell);
          expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|_x[0-9a-f]{4}_/iu);
        }
      }
    }
  });
});
