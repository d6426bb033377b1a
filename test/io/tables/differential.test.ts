// The same workbook read by two libraries and by us must give the same cells. Written by three libraries, so that no
// reader is tested on its own writer only.
import * as sheetjs from '@e965/xlsx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import * as hucre from 'hucre';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/io/tables/read-xlsx.ts';
import { cellName } from '../../../src/model/location.ts';

type Value = string | number | boolean | null;

interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Value[])[];
  readonly merges: readonly Block[];
}

/** A sheet as every reader can tell it: only cells with a text. */
interface Told {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
}

const nasty = [
  '\u3000全角\u00a0',
  ' 前后 ',
  '一\n二',
  '一\r\n二',
  '_x000B_',
  '_x005F_x000D_',
  '=1+1',
  '+86',
  '-',
  '@某',
  "'",
  '<b>&amp;</b>',
  ']]>',
  '&#20844;',
  '𠮷䶮〇',
  '\u2802',
  '\ufeff',
  'é',
  '1e5',
  '007',
  '√',
  '■政府网站 □政府公报',
  '\t',
  '\u000b',
  '\u200b',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('公', '开', 'A', ' ', '\n', '，', '_', 'x', '0', 'D'),
    minLength: 1,
    maxLength: 60,
  }),
);
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.constantFrom(0, 0.1, 1.1, 0.1 + 0.2, 1e-7, 1e15, 123_456_789_012_345_680, 1e20, 1e21, 2.5e-300),
);
const value: fc.Arbitrary<Value> = fc.oneof({ weight: 4, arbitrary: text }, number, fc.boolean(), fc.constant(null));
const rows = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 });

/** Blocks in strips of three rows and columns, so that they do not touch. */
const merges = fc
  .uniqueArray(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)), { selector: ([a, b]) => a * 3 + b, maxLength: 4 })
  .map((blocks) =>
    blocks
      .filter(([, , height, width]) => height + width > 0)
      .map(([a, b, height, width]) => ({ top: a * 3, left: b * 3, bottom: a * 3 + height, right: b * 3 + width })),
  );
const sheet = fc.record({ hidden: fc.boolean(), rows, merges });
const grids: fc.Arbitrary<Grid[]> = fc.array(sheet, { minLength: 1, maxLength: 3 }).map((sheets) =>
  // A workbook needs a sheet that can be seen.
  sheets.map((one, index) => ({ ...one, hidden: one.hidden && index > 0, name: `目录 ${index} & <'表>` })),
);

const writers: Readonly<Record<string, (sheets: readonly Grid[]) => Promise<Uint8Array>>> = {
  hucre: (sheets) =>
    hucre.writeXlsx({
      sheets: sheets.map(({ name, hidden, rows: all, merges: blocks }) => ({
        name,
        hidden,
        rows: all.map((row) => [...row]),
        merges: blocks.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
      })),
    }),
  async exceljs(sheets) {
    const book = new exceljs.Workbook();
    for (const { name, hidden, rows: all, merges: blocks } of sheets) {
      const written = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
      written.addRows(all.map((row) => [...row]));
      for (const { top, left, bottom, right } of blocks) written.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    }
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
  async SheetJS(sheets) {
    const book = sheetjs.utils.book_new();
    for (const { name, rows: all, merges: blocks } of sheets) {
      const written = sheetjs.utils.aoa_to_sheet(all.map((row) => [...row]));
      written['!merges'] = blocks.map(({ top, left, bottom, right }) => ({
        s: { r: top, c: left },
        e: { r: bottom, c: right },
      }));
      sheetjs.utils.book_append_sheet(book, written, name);
    }
    book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
    return new Uint8Array(
      sheetjs.write(book, { type: 'array', bookType: 'xlsx', bookSST: sheets.length > 1 }) as ArrayBuffer,
    );
  },
};

/** What every reader is made to say: line ends as \n, numbers in 15 digits. */
function shown(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(15)));
  return typeof cell === 'string' ? cell.replace(/\r\n?/gu, '\n') : '';
}

function tell(
  name: string,
  hidden: boolean,
  all: readonly (readonly unknown[] | undefined)[],
  blocks: readonly Block[],
): Told {
  const cells: Record<string, string> = {};
  for (const [row, line] of all.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (shown(cell) !== '') cells[cellName(row, column)] = shown(cell);
    }
  }
  const names = blocks.map(({ top, left, bottom, right }) => `${cellName(top, left)}:${cellName(bottom, right)}`);
  return { name, hidden, cells, merges: names.sort() };
}

const readers: Readonly<Record<'gkml' | 'hucre' | 'SheetJS', (bytes: Uint8Array) => Promise<Told[]>>> = {
  async gkml(bytes) {
    const { sheets } = await readXlsx('', bytes);
    return sheets.map(({ name, hidden, rows: all, merges: blocks }) => tell(name, hidden, all, blocks));
  },
  async hucre(bytes) {
    const { sheets } = await hucre.readXlsx(bytes);
    return sheets.map(({ name, hidden, rows: all, merges: blocks = [] }) =>
      tell(
        name,
        hidden === true,
        all,
        blocks.map(({ startRow, startCol, endRow, endCol }) => ({
          top: startRow,
          left: startCol,
          bottom: endRow,
          right: endCol,
        })),
      ),
    );
  },
  async SheetJS(bytes) {
    const book = sheetjs.read(bytes, { type: 'array', sheetStubs: false });
    return book.SheetNames.map((name, index) => {
      const cells = book.Sheets[name] ?? {};
      const all: unknown[][] = [];
      for (const [key, cell] of Object.entries(cells)) {
        if (key.startsWith('!')) continue;
        const { r, c } = sheetjs.utils.decode_cell(key);
        all[r] ??= [];
        all[r][c] = (cell as sheetjs.CellObject).v;
      }
      const blocks = (cells['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
      return tell(name, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, all, blocks);
    });
  },
};

/** SheetJS decodes texts outside the shared ones twice: `&amp;lt;` stands for `&lt;`, `_x005F_x000D_` for `_x000D_`. */
function withoutDoublyDecoded(sheets: readonly Told[], ours: readonly Told[]): Told[] {
  const isReference = /&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);|_x[\da-f]{4}_/iu;
  return sheets.map((one, index) => ({
    ...one,
    cells: Object.fromEntries(
      Object.entries(one.cells).filter(([cell]) => !isReference.test(ours[index]?.cells[cell] ?? '')),
    ),
  }));
}

describe('workbooks of other libraries', () => {
  it.each(Object.keys(writers))(
    'written by %s are read as two libraries read them',
    async (writer) => {
      await fc.assert(
        fc.asyncProperty(grids, async (sheets) => {
          const bytes = (await writers[writer]?.(sheets)) as Uint8Array;
          const ours = await readers.gkml(bytes);
          expect(ours).toEqual(await readers.hucre(bytes));
          expect(withoutDoublyDecoded(ours, ours)).toEqual(withoutDoublyDecoded(await readers.SheetJS(bytes), ours));
        }),
        { numRuns: 100 },
      );
    },
    120_000,
  );
});
