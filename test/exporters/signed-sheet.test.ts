import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startsPage } from '../../src/exporters/form-pages.ts';
import { type SheetRow, type SignedSheet, signedSheet } from '../../src/exporters/signed-sheet.ts';
import { textHeight } from '../../src/exporters/text-size.ts';
import type { SheetPlan } from '../../src/model/sheet-plan.ts';
import { cellTextOf } from './print-plan.ts';
import { rowTexts } from './sheet-cells.ts';

const columns: SignedSheet['columns'] = [
  { label: '内容', width: 60, look: 'text' },
  { label: '意见', width: 40, look: 'centred' },
];

function made(rows: readonly SheetRow[], signing: readonly string[] = ['审核：＿＿＿＿']): SheetPlan {
  return signedSheet({ name: '表', title: '标题', notes: ['说明'], columns, rows, signing, paper: 'A4' });
}

const row = (...cells: string[]): SheetRow => ({ cells });
const tall = (lines: number) => row(Array.from({ length: lines }, (_, index) => `${index + 1}.要素`).join('\n'), '');
const heights = ({ rows }: SheetPlan) => rows.map(({ height }) => height ?? 0);

describe('a table to be signed', () => {
  it('has title, notes, header, numbered rows under their bands, and lines to sign', () => {
    const sheet = made([{ band: '高风险' }, row('甲', '乙'), { band: '其他' }, row('丙', '丁')]);
    expect(rowTexts(sheet)).toEqual([
      ['标题', '', ''],
      ['说明', '', ''],
      ['序号', '内容', '意见'],
      ['高风险', '', ''],
      ['1', '甲', '乙'],
      ['其他', '', ''],
      ['2', '丙', '丁'],
      ['审核：＿＿＿＿', '', ''],
    ]);
    expect(sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(
      [0, 1, 3, 5, 7].map((line) => [line, 0, line, 2]),
    );
    expect(sheet.frozenRows).toBe(3);
    expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'landscape', repeatedRows: [2, 2] });
  });

  it('shows in further rows what is too long for one, under the same number', () => {
    const sheet = made([tall(70), row('短', '')], []);
    const texts = rowTexts(sheet).slice(3);
    expect(texts.map(([number]) => number)).toEqual(['1', '续', '续', '2']);
    expect(
      texts
        .slice(0, 3)
        .map(([, text]) => text)
        .join(''),
    ).toBe(cellTextOf(tallText(70)));
  });

  it('keeps every band on the page of its first row', () => {
    const rows = Array.from({ length: 30 }, (_, at) => [
      { band: `第${at}组` },
      ...Array(1 + (at % 4)).fill(row('短', '')),
    ]);
    const sheet = made(rows.flat(), []);
    const room = 510.24 - (sheet.rows[2]?.height ?? 0);
    const body = heights(sheet).slice(3);
    const [title = 0, note = 0] = heights(sheet);
    const starts = startsPage(body, { first: room - title - note, further: room });
    const bands = sheet.merges.map(({ top }) => top - 3).filter((at) => at >= 0);
    expect(starts.filter(Boolean).length).toBeGreaterThan(3);
    expect(bands.filter((at) => starts[at + 1])).toEqual([]);
  });

  it('takes the last row along where the lines to sign begin a page', () => {
    const lowRows = Array.from({ length: 15 }, () => row('短', ''));
    const alone = heights(made(lowRows, []));
    const signed = heights(made(lowRows, ['甲', '乙', '丙']));
    const [last = 0, stretched = 0] = [alone.at(-1), signed.at(-4)];
    expect(stretched).toBe(last + signed.slice(-3).reduce((sum, height) => sum + height, 0));
    expect(heights(made(lowRows.slice(5), ['甲', '乙', '丙'])).at(-4)).toBe(last);
  });

  it('has room for every text and no row that Excel cannot have, whatever it says', () => {
    const text = fc
      .array(fc.constantFrom('公开', '\n', 'a', '=1+1', '𠮷', '_x000D_', '\u0000'), { maxLength: 600 })
      .map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (pairs) => {
        const sheet = made(pairs.map((pair) => row(...pair)));
        for (const { height = 0, cells } of sheet.rows) {
          expect(height).toBeLessThanOrEqual(409);
          expect(cells).toHaveLength(3);
        }
        for (const { height = 0, cells } of sheet.rows.slice(3, -1)) {
          const [, content] = cells;
          expect(textHeight(cellTextOf(content?.value ?? ''), 60, 10)).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function tallText(lines: number): string {
  return Array.from({ length: lines }, (_, index) => `${index + 1}.要素`).join('\n');
}
