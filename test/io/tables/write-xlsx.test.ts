import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type Sheet as HucreSheet, readXlsx as readByHucre } from 'hucre';
import { describe, expect, it } from 'vitest';
import { catalogueWorkbook } from '../../../src/exporters/workbook.ts';
import { readXlsx } from '../../../src/io/tables/read-xlsx.ts';
import { writeXlsx } from '../../../src/io/tables/write-xlsx.ts';
import { cellName } from '../../../src/model/location.ts';
import type { SheetPlan, WorkbookPlan } from '../../../src/model/sheet-plan.ts';
import { cellTextOf } from '../../exporters/print-plan.ts';
import { catalogueOf, sampleCatalogue } from '../../exporters/sample.ts';

const plan = catalogueWorkbook([sampleCatalogue, { ...sampleCatalogue, 领域: '养老服务' }]);
const bytes = await writeXlsx(plan);
const [form] = plan.sheets as [SheetPlan];
const byHucre = await readByHucre(bytes, { readStyles: true });
const bySheetJs = read(bytes, { cellStyles: true });

const planned = (sheet: SheetPlan) =>
  sheet.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) =>
      cell && cell.value !== '' ? [[cellName(index, column), cellTextOf(cell.value)]] : [],
    ),
  );

function bySheet(book: WorkBook, name: string): WorkSheet {
  return book.Sheets[name] as WorkSheet;
}

/** A sheet of nothing but these texts, one below the other, as another library reads it back. */
async function written(...texts: string[]): Promise<WorkSheet> {
  const sheet: SheetPlan = {
    name: '甲',
    visible: true,
    columns: [{ width: 9 }],
    rows: texts.map((value) => ({ cells: [{ value, style: 'text' }] })),
    merges: [],
    frozenRows: 0,
  };
  return bySheet(read(await writeXlsx({ ...plan, sheets: [sheet] })), '甲');
}

describe('a written workbook, read by two other libraries', () => {
  it('has the planned text in every cell', () => {
    for (const sheet of plan.sheets) {
      const inSheetJs = bySheet(bySheetJs, sheet.name);
      const inHucre = byHucre.sheets.find(({ name }) => name === sheet.name) as HucreSheet;
      const cells = planned(sheet);
      expect(cells.map(([name = '']) => [name, String(inSheetJs[name]?.v)])).toEqual(cells);
      const rows = inHucre.rows.flatMap((row, index) =>
        row.flatMap((value, column) => (value === null ? [] : [[cellName(index, column), String(value)]])),
      );
      expect(rows).toEqual(cells);
    }
  });

  it('has the planned merges', () => {
    const merges = (bySheet(bySheetJs, form.name)['!merges'] ?? []).map(({ s, e }) => `${s.r},${s.c},${e.r},${e.c}`);
    const inHucre = (byHucre.sheets[0]?.merges ?? []).map((one) => {
      return `${one.startRow},${one.startCol},${one.endRow},${one.endCol}`;
    });
    const wanted = form.merges.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).sort();
    expect(merges.sort()).toEqual(wanted);
    expect(inHucre.sort()).toEqual(wanted);
  });

  it('repeats both header rows on every printed page', () => {
    expect(bySheetJs.Workbook?.Names).toMatchObject([
      { Name: '_xlnm.Print_Titles', Sheet: 0, Ref: "'义务教育'!$2:$3" },
      { Name: '_xlnm.Print_Titles', Sheet: 1, Ref: "'养老服务'!$2:$3" },
    ]);
  });

  it('prints on A3 across, as wide as one page and as many pages long as it needs', () => {
    expect(byHucre.sheets[0]?.pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    });
    expect(byHucre.sheets[0]?.headerFooter?.oddFooter).toBe('&L版本：2026.1&C第&P页 共&N页');
  });

  it('keeps the header in view', () => {
    expect(byHucre.sheets[0]?.freezePane).toMatchObject({ rows: 3 });
  });

  it('has the planned widths, also the one that exceljs leaves out, and hides what is to be hidden', () => {
    const columns = bySheet(bySheetJs, form.name)['!cols'] ?? [];
    expect(form.columns.map(({ width }) => width)).toContain(9);
    expect(form.columns.map((_, index) => Number(columns[index]?.width?.toFixed(2)))).toEqual(
      form.columns.map(({ width }) => width),
    );
    expect(form.columns.map((_, index) => columns[index]?.hidden ?? false)).toEqual(
      form.columns.map(({ hidden }) => hidden ?? false),
    );
    expect(bySheetJs.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1]);
  });

  it('has the planned fonts, borders, wrapping and the format that keeps texts as texts', () => {
    const styleOf = (row: number, column: number) => byHucre.sheets[0]?.cells?.get(`${row},${column}`)?.style;
    expect(styleOf(0, 0)).toMatchObject({
      font: { name: '方正小标宋简体', size: 22 },
      alignment: { horizontal: 'center' },
    });
    expect(styleOf(1, 3)).toMatchObject({ font: { name: '黑体' }, border: { top: { style: 'thin' } } });
    expect(styleOf(3, 3)).toMatchObject({
      font: { name: '宋体', size: 9 },
      numFmt: '@',
      alignment: { wrapText: true },
    });
  });

  it('counts widths in a font whose digits are as wide on every system', () => {
    expect(byHucre.defaultFont).toMatchObject({ name: 'Courier New', size: 9 });
  });
});

describe('a text in a cell', () => {
  it.each(['=1+1', '+86', '-1', '@甲', "'甲", '000123', '1e5', '2026-03-01', 'TRUE', '#N/A'])(
    'stays the text %s',
    async (text) => {
      expect((await written(text))['A1']).toMatchObject({ t: 's', v: text });
    },
  );

  it.each([' 前后 ', '甲\n乙', '<b>&"\'', '_x000D_', '_x005F_x000D_', '_x_', '𠮷', ']]>', '　'])(
    'comes back as it was: %j',
    async (text) => {
      expect((await written(text))['A1']?.v).toBe(text);
    },
  );

  // One of the two begins a character at the last unit of a piece that exceljs encodes by itself.
  it.each([0, 1])('keeps characters of two units whole, wherever they lie in a long file (%i)', async (shift) => {
    const texts = Array.from({ length: 400 }, (_, index) => `${'𠮷𡈽'.repeat(50)}${index}${'a'.repeat(shift)}`);
    const sheet = await written(...texts);
    expect(texts.map((_, index) => sheet[`A${index + 1}`]?.v)).toEqual(texts);
  });

  it('loses nothing but what no file can hold', async () => {
    expect((await written('甲\u0000\ud800\ufffe乙\uffff'))['A1']?.v).toBe('甲\ufffd乙');
  });

  it('may have parts with a look of their own, in the font of their cell', async () => {
    const value = [
      { text: '甲', bold: true, underline: true },
      { text: '乙', color: 'C00000', strike: true },
      { text: ' 丙' },
    ];
    const sheet: SheetPlan = {
      name: '甲',
      visible: true,
      columns: [{ width: 20 }],
      rows: [{ cells: [{ value, style: 'text' }] }],
      merges: [],
      frozenRows: 0,
    };
    const { sheets } = await readByHucre(await writeXlsx({ ...plan, sheets: [sheet] }), { readStyles: true });
    expect(sheets[0]?.cells?.get('0,0')?.richText).toMatchObject([
      { text: '甲', font: { bold: true, underline: true } },
      { text: '乙', font: { color: { rgb: 'C00000' }, strikethrough: true } },
      { text: ' 丙', font: { name: '宋体', size: 9 } },
    ]);
  });
});

describe('the bytes of a workbook', () => {
  it('are the same in every run', async () => {
    const again = await writeXlsx(structuredClone(plan) as WorkbookPlan);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  it('say nothing of the clock, the user or the machine', () => {
    expect(byHucre.properties).toMatchObject({
      creator: 'gkml',
      lastModifiedBy: 'gkml',
      created: new Date(Date.UTC(2000, 0, 1)),
      modified: new Date(Date.UTC(2000, 0, 1)),
    });
  });

  it('are read by our own reader', async () => {
    const { sheets } = await readXlsx('甲.xlsx', await writeXlsx(catalogueWorkbook([catalogueOf({ 名称: '甲' })])));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['测试', false],
      ['gkml', true],
    ]);
    expect(sheets[0]?.rows[3]?.[2]).toBe('甲');
  });
});
