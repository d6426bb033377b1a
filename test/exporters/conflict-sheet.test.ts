import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planConflicts } from '../../src/exporters/conflict-sheet.ts';
import { readTable } from '../../src/io/tables/read-table.ts';
import { isReportWorkbook } from '../../src/io/tables/report-mark.ts';
import { writeXlsx } from '../../src/io/tables/write-xlsx.ts';
import { entryCode, type RowChoice } from '../../src/model/conflict-choice.ts';
import { entryOf } from '../../src/model/conflict-entry.ts';
import type { Conflict } from '../../src/model/merge.ts';
import type { SheetPlan, WorkbookPlan } from '../../src/model/sheet-plan.ts';
import { readConflictSheets } from '../../src/operations/read-conflict-sheet.ts';
import { bothAdded, deadline, edition, organs, removedHere, sampleConflicts } from '../sample-conflicts.ts';
import { rowTexts, sheetOf } from './sheet-cells.ts';

const file = '目录/义务教育.冲突.yaml';
const plan = (conflicts: readonly Conflict[]) => planConflicts(conflicts.map((conflict) => ({ conflict, file })));
const rows = (conflicts: readonly Conflict[]) => rowTexts(sheetOf(plan(conflicts), '冲突选择')).slice(4, -1);

/** The plan with texts written into cells, as a person would: by number of the row and the label of the column. */
function filled(made: WorkbookPlan, words: Readonly<Record<number, readonly [choice: string, value: string]>>) {
  const sheets = made.sheets.map((sheet): SheetPlan => {
    const cells = sheet.rows.map(({ cells: row, ...rest }) => {
      const [choice, value] = words[Number(row[0]?.value)] ?? [];
      const written = row.map((cell, index) => {
        if (choice === undefined || cell === undefined) return cell;
        return index === 8 ? { ...cell, value: choice } : index === 9 ? { ...cell, value: value ?? '' } : cell;
      });
      return { ...rest, cells: written };
    });
    return { ...sheet, rows: cells };
  });
  return { ...made, sheets };
}

const readBack = async (made: WorkbookPlan): Promise<RowChoice[]> =>
  readConflictSheets(await readTable('选择.xlsx', await writeXlsx(made)));

describe('the workbook of choices', () => {
  it('has a row a conflict, with what the three sides wrote and room to choose', () => {
    expect(rows([deadline, edition])).toEqual([
      [
        '1',
        '义务教育',
        'YWJY-003',
        '学生资助政策',
        '时限',
        '信息形成或者变更之日起20个工作日内',
        '信息形成之日起10个工作日内，每年更新',
        '信息形成或者变更之日起15个工作日内',
        '',
        '',
        file,
        entryCode(entryOf(deadline)),
      ],
      [
        '2',
        '义务教育',
        '',
        '（目录本身）',
        '版本',
        '2025',
        '2026',
        '2025.2',
        '',
        '',
        file,
        entryCode(entryOf(edition)),
      ],
    ]);
  });

  it('shows lists an entry a line, whole items field by field, and says what is not there', () => {
    const [list = [], whole = [], added = []] = rows([organs, removedHere, bothAdded]);
    expect(list[6]).toBe('青禾县教育局\n各乡镇人民政府、街道办事处');
    expect(whole.slice(4, 8)).toEqual([
      '整项\n本地删去而对方改了',
      '编号：YWJY-004\n一级事项：学生管理\n名称：优抚政策\n内容：\n1.优抚对象\n2.办理流程\n主体：青禾县教育局',
      '编号：YWJY-004\n一级事项：学生管理\n名称：优抚对象子女入学\n内容：\n1.优抚对象\n2.办理流程\n3.受理时间\n主体：青禾县教育局',
      '（没有）',
    ]);
    expect(added[5]).toBe('（没有）');
  });

  it('marks what a side wrote that the ancestor has not', () => {
    const [row] = sheetOf(plan([deadline]), '冲突选择').rows.slice(4);
    const marked = [row?.cells[6]?.value, row?.cells[7]?.value].map((value) =>
      Array.isArray(value) ? value.filter(({ underline }) => underline).map(({ text }) => text) : [],
    );
    expect(marked).toEqual([['10', '，每年更新'], ['15']]);
  });

  it('is none of the catalogues of a folder, and offers the choices in a list', async () => {
    const bytes = await writeXlsx(plan(sampleConflicts));
    expect(await isReportWorkbook('选择.xlsx', bytes)).toBe(true);
    const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
    expect(sheet).toContain('<formula1>&quot;本地,对方,祖先,都留&quot;</formula1>');
    expect(sheet).toContain('sqref="I5:I10"');
  });

  it('is read back row by row, with what was written into it', async () => {
    const made = filled(plan(sampleConflicts), { 1: ['对方', ''], 2: ['', '青禾县教育局\n各乡镇人民政府'] });
    const choices = await readBack(made);
    expect(choices.map(({ code }) => code)).toEqual(sampleConflicts.map((conflict) => entryCode(entryOf(conflict))));
    expect(choices[0]).toMatchObject({ file, choice: '对方', value: '', sheet: '冲突选择', cell: 'I5' });
    expect(choices[1]).toMatchObject({ choice: '', value: '青禾县教育局\n各乡镇人民政府' });
    expect(choices.slice(2).every(({ choice, value }) => choice === '' && value === '')).toBe(true);
  });

  it('is read back once a conflict however long its texts are', async () => {
    const long = { ...deadline, ours: Array.from({ length: 200 }, (_, line) => `${line}.要素`).join('\n') };
    expect(await readBack(plan([long, edition]))).toHaveLength(2);
  });

  it('tells every conflict from every other', () => {
    const words = fc.constantFrom('甲', '乙', null);
    fc.assert(
      fc.property(fc.tuple(words, words, words), fc.tuple(words, words, words), (one, other) => {
        const [code, otherCode] = [one, other].map(([base, ours, theirs]) =>
          entryCode(entryOf({ ...deadline, base, ours, theirs })),
        );
        expect(code === otherCode).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('is not taken for one where it is some other table', () => {
    const sheet = {
      name: '表',
      rows: [
        ['选择', '另写'],
        ['本地', ''],
      ],
      hidden: false,
      merges: [],
      pictures: 0,
    };
    const whole = { ...sheet, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), remarks: [] };
    expect(readConflictSheets({ file: 'x.xlsx', sheets: [whole] })).toEqual([]);
  });
});
