// The documents of a revision, opened by an office program.
import { describe, expect, it } from 'vitest';
import { planAdjustmentReport } from '../../src/exporters/adjustment-report.ts';
import { planConfirmations } from '../../src/exporters/confirmation-sheet.ts';
import { planRevisionTable } from '../../src/exporters/revision-table.ts';
import { writeDocx } from '../../src/io/documents/write-docx.ts';
import { readXlsx } from '../../src/io/tables/read-xlsx.ts';
import { writeXlsx } from '../../src/io/tables/write-xlsx.ts';
import type { WorkbookPlan } from '../../src/model/sheet-plan.ts';
import { sampleChangeReport } from '../sample-changes.ts';
import { plainText } from './document-text.ts';
import { converted, mayConvert } from './office.ts';
import { revisionReport } from './revision-reports.ts';
import { rowTexts } from './sheet-cells.ts';

const patience = 180_000;

/** Pages of a PDF that LibreOffice wrote. */
function pagesOf(pdf: Buffer | undefined): number {
  return pdf?.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

const report = planAdjustmentReport(sampleChangeReport, { organ: '青禾县人民政府办公室' });
const [, second] = planConfirmations(sampleChangeReport);
const confirmation = second?.plan as WorkbookPlan;

describe.skipIf(!mayConvert('calc'))('a workbook of a revision in a spreadsheet program', () => {
  it('loses no text when saved again', { timeout: patience }, async () => {
    const large = planRevisionTable(revisionReport('oneAndFive', 5));
    const plans = [planRevisionTable(sampleChangeReport), large, confirmation];
    const files = await Promise.all(
      plans.map(async (plan, index) => [`${index}.xlsx`, await writeXlsx(plan)] as const),
    );
    const saved = await converted(Object.fromEntries(files), 'xlsx');
    for (const [index, bytes] of saved.entries()) {
      const { sheets } = await readXlsx('再存.xlsx', bytes);
      const read = sheets.map(({ rows }) => rows.map((row) => (row ?? []).filter((text) => text)));
      const planned = plans[index]?.sheets.map((sheet) =>
        rowTexts(sheet).map((row) => row.filter((text) => text !== '')),
      );
      expect(read).toEqual(planned);
    }
  });
});

describe.skipIf(!mayConvert('calc') || !mayConvert('writer'))('a printed document of a revision', () => {
  it('has no page but those it needs', { timeout: patience }, async () => {
    const files = { '确认单.xlsx': await writeXlsx(confirmation), '情况说明.docx': await writeDocx(report) };
    const [sheets, text] = await converted(files, 'pdf');
    expect(pagesOf(sheets)).toBe(4);
    expect(pagesOf(text)).toBeGreaterThanOrEqual(5 + 2 + 1);
    expect(pagesOf(text)).toBeLessThanOrEqual(12);
  });
});

describe.skipIf(!mayConvert('writer'))('动态调整情况说明 in a word processor', () => {
  it('loses no word', { timeout: patience }, async () => {
    const [text] = await converted({ '说明.docx': await writeDocx(report) }, 'txt:Text (encoded):UTF8');
    const plainOf = (words: string) => words.replace(/\s/gu, '');
    const read = plainOf(text?.toString() ?? '');
    const planned = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'paragraph') return [plainText(block.text)];
        return [block.header, ...block.rows].flatMap((cells) => cells.map((cell) => plainText(cell.text)));
      }),
    );
    expect(planned.filter((words) => !read.includes(plainOf(words)))).toEqual([]);
  });
});
