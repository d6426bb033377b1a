import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueWorkbook } from '../../src/exporters/workbook.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { UsableError } from '../../src/model/errors.ts';
import { cutMark, decodeHead, decodeRow, hiddenSheetName, longestCell } from '../../src/model/round-trip.ts';
import type { SheetPlan } from '../../src/model/sheet-plan.ts';
import { arbitraryCatalogue } from './arbitrary-catalogue.ts';
import { cellTextOf, printPlan } from './print-plan.ts';
import { catalogueOf, sampleCatalogue } from './sample.ts';

const golden = resolve(import.meta.dirname, '../../fixtures/export/compulsory-education.sheet.txt');

function sheetOf(catalogue: Catalogue): SheetPlan {
  return catalogueWorkbook([catalogue]).sheets[0] as SheetPlan;
}

const texts = (sheet: SheetPlan, row: number) =>
  sheet.rows[row]?.cells.map((cell) => cellTextOf(cell?.value ?? '')) ?? [];
const mergesOf = (sheet: SheetPlan, column: number) =>
  sheet.merges.filter(({ left, top }) => left === column && top > 2).map(({ top, bottom }) => [top, bottom]);

describe('a workbook of catalogues', () => {
  it('is the national form', async () => {
    await expect(printPlan(sheetOf(sampleCatalogue))).toMatchFileSnapshot(golden);
  });

  it('has a sheet for each catalogue and a hidden one with their heads', () => {
    const second = { ...sampleCatalogue, 领域: '养老服务', 版本: '2' };
    const { sheets, title } = catalogueWorkbook([sampleCatalogue, second]);
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['义务教育', true],
      ['养老服务', true],
      [hiddenSheetName, false],
    ]);
    expect(title).toBe('基层政务公开标准目录');
    const row = texts(sheets[2] as SheetPlan, 2);
    expect(row.slice(0, 2)).toEqual(['3', '养老服务']);
    expect(decodeHead(row.slice(2).join(''))?.head).toEqual({ ...second, 事项: undefined });
    expect(texts(sheets[1] as SheetPlan, 1)).toContain('gkml:原值1#3');
  });

  it('needs a catalogue', () => {
    expect(() => catalogueWorkbook([])).toThrow(UsableError);
  });

  it('prints on A3 across, fitted to the width, with both header rows on every page', () => {
    expect(sheetOf(sampleCatalogue).print).toEqual({
      paper: 'A3',
      orientation: 'landscape',
      repeatedRows: [1, 2],
      margins: [10, 15],
      footer: { left: '版本：2026.1', center: '第\u0001页 共\u0002页' },
    });
  });

  it('carries every item exactly in its own row, for any catalogue', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const sheet = sheetOf(catalogue);
        const first = texts(sheet, 1).indexOf('gkml:原值1#2');
        const rows = sheet.rows.map((_, index) => texts(sheet, index).slice(first).join(''));
        const found = rows.slice(3).filter((text) => text !== '');
        expect(found.map((text) => decodeRow(text)?.item)).toEqual(catalogue.事项);
      }),
      { numRuns: 50 },
    );
  });

  it('has no cell that is too long or cannot be written, and no merge over another, for any catalogue', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const sheet = sheetOf(catalogue);
        const covered = new Set<string>();
        for (const { top, left, bottom, right } of sheet.merges) {
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) {
              expect(covered.has(`${row},${column}`)).toBe(false);
              covered.add(`${row},${column}`);
            }
          }
        }
        for (const row of sheet.rows) {
          expect(row.height).toBeLessThanOrEqual(409);
          for (const cell of row.cells) {
            const text = cellTextOf(cell?.value ?? '');
            expect(text.length).toBeLessThanOrEqual(longestCell);
            expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|_x[0-9a-f]{4}_/iu);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the rows of the form', () => {
  it('merge 一级事项 over neighbours that have the same', () => {
    const groups = ['甲', '甲', '乙', '甲', '甲', '甲', '', ''];
    const sheet = sheetOf(catalogueOf(...groups.map((一级事项) => ({ 一级事项 }))));
    expect(mergesOf(sheet, 1)).toEqual([
      [3, 4],
      [6, 8],
    ]);
    expect(texts(sheet, 4)[1]).toBe('');
    expect(texts(sheet, 5)[1]).toBe('乙');
  });

  it('close a merge where a printed page ends, and begin the next page with the name', () => {
    const sheet = sheetOf(catalogueOf(...Array.from({ length: 20 }, () => ({ 一级事项: '甲', 渠道: ['政府网站'] }))));
    expect(mergesOf(sheet, 1)).toEqual([
      [3, 8],
      [9, 15],
      [16, 22],
    ]);
    expect(texts(sheet, 9)[1]).toBe('甲');
  });

  it('take more height where a group has a long name over few low rows', () => {
    const sheet = sheetOf(catalogueOf({ 一级事项: '很长的名称'.repeat(10) }, { 一级事项: '很长的名称'.repeat(10) }));
    expect((sheet.rows[3]?.height ?? 0) + (sheet.rows[4]?.height ?? 0)).toBeGreaterThan(120);
  });

  it('are several for an item that is too long for the highest row, and its next item has the next number', () => {
    const 内容 = Array.from({ length: 60 }, (_, index) => `${index + 1}.公开内容`).join('\n');
    const sheet = sheetOf(catalogueOf({ 名称: '甲', 内容 }, { 名称: '乙' }));
    const [span] = mergesOf(sheet, 3);
    const [top, bottom] = span as [number, number];
    expect(top).toBe(3);
    expect(bottom).toBeGreaterThan(8);
    expect(mergesOf(sheet, 0)).toEqual([span]);
    expect(sheet.rows[bottom + 1]?.cells[0]?.value).toBe(2);
    expect(texts(sheet, 4).join('')).toBe('');
  });

  it('show a text that no cell can hold with a mark where it is cut', () => {
    const text = texts(sheetOf(catalogueOf({ 内容: '长'.repeat(40_000) })), 3)[3] ?? '';
    expect(text).toHaveLength(longestCell);
    expect(text.endsWith(cutMark)).toBe(true);
  });
});
