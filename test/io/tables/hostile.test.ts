// Files that are meant to, or happen to, exhaust the machine. Each is read, or refused with a way out, in a process of
// its own; the bounds are safety limits far above what is needed.
import { afterAll, describe, expect, it } from 'vitest';
import { craftRepeated, type RepeatedPart } from './craft-bomb.ts';
import { type CraftedWorkbook, craftSheet, craftWorkbook, mainNamespace } from './craft-workbook.ts';
import { childReader } from './read-in-child.ts';

const megabytesAllowed = 700;
const timeAllowed = 60_000;
const reader = childReader();
afterAll(() => reader.remove());

const head = `<worksheet xmlns="${mainNamespace}"><sheetData>`;
const tail = '</sheetData></worksheet>';
const sheet = 'xl/worksheets/sheet1.xml';
const oneSheet: CraftedWorkbook = { sheets: [''], sharedStrings: ['<t>甲</t>'], formats: ['0'] };

function sheetOf(chunk: string, times: number, rest: Partial<RepeatedPart> = {}): Buffer {
  return craftRepeated(oneSheet, { part: sheet, head, chunk, times, tail, ...rest });
}

/** Rows without numbers stand below each other, so that the same chunk can be repeated. */
const rows = (row: string, count: number) => row.repeat(count);
const styledCells = '<c s="1"/>'.repeat(14);
const tooMuch = '工作簿过大：解压后超过 400 MB';

const refusedFiles: readonly (readonly [what: string, make: () => Uint8Array, message: string])[] = [
  ['700 KB that inflate to 700 MB', () => sheetOf(' '.repeat(1_000_000), 700), tooMuch],
  [
    '300 KB that inflate to 300 MB',
    () => sheetOf(' '.repeat(1_000_000), 300),
    '工作簿过大：压缩比超过 200，可能是恶意文件',
  ],
  [
    'the same with a lie about its size',
    () => sheetOf(' '.repeat(1_000_000), 700, { declaredSize: 5000 }),
    `工作簿已损坏：部件 ${sheet} 的校验和不对`,
  ],
  [
    'many sheets that share one large part',
    () =>
      craftRepeated(
        {
          sheets: Array.from({ length: 100 }, () => ''),
          rewrite: (xml, part) =>
            part === 'xl/_rels/workbook.xml.rels' ? xml.replace(/sheet\d+\.xml/gu, 'sheet1.xml') : xml,
        },
        { part: sheet, head, chunk: rows(`<row note="${'x'.repeat(9000)}"/>`, 100), times: 100, tail },
      ),
    tooMuch,
  ],
  [
    'a sheet of three million numbers',
    () => sheetOf(rows(`<row>${'<c><v>1</v></c>'.repeat(14)}</row>`, 1000), 220),
    '工作簿过大：超过 200 万个有内容的单元格',
  ],
  [
    'a cell of 60 million characters',
    () =>
      sheetOf('公'.repeat(100_000), 200, {
        head: `${head}<row><c t="inlineStr"><is><t>`,
        tail: `</t></is></c></row>${tail}`,
      }),
    '工作簿过大：有单元格的文字超过 100 万字',
  ],
  [
    'long texts in every cell',
    () => sheetOf(`<row><c t="inlineStr"><is><t>${'x'.repeat(32_000)}</t></is></c></row>`, 3500),
    '工作簿过大：文字总量超过 10000 万字',
  ],
  [
    'ten million shared texts',
    () =>
      craftRepeated(
        { ...oneSheet, sharedStrings: [''] },
        {
          part: 'xl/sharedStrings.xml',
          head: `<sst xmlns="${mainNamespace}">`,
          chunk: '<si/>'.repeat(20_000),
          times: 500,
          tail: '</sst>',
        },
      ),
    '工作簿过大：共享文字过多',
  ],
  [
    'a tag that never ends',
    () => sheetOf('a'.repeat(10_000), 2000, { head: `${head}<row ` }),
    '工作簿已损坏：有一个标记过长',
  ],
  ['elements inside each other without end', () => sheetOf('<row>'.repeat(10_000), 100), '工作簿已损坏：嵌套过深'],
  [
    'half a million merges',
    () =>
      sheetOf('<mergeCell ref="A1:B1"/>'.repeat(10_000), 50, {
        head: `${head}</sheetData><mergeCells>`,
        tail: '</mergeCells></worksheet>',
      }),
    '工作簿过大：合并单元格超过 20 万处',
  ],
  [
    'merges that cover the sheet in strips',
    () =>
      craftSheet('<row><c><v>1</v></c></row>', {
        after: `<mergeCells>${Array.from({ length: 100 }, (_, row) => `<mergeCell ref="A${row * 10_000 + 1}:XFC${row * 10_000 + 9999}"/>`).join('')}</mergeCells>`,
      }),
    '工作簿过大：合并单元格盖住了 16381361700 个格子',
  ],
  [
    'three thousand sheets',
    () => craftWorkbook({ sheets: Array.from({ length: 3000 }, () => '') }),
    '工作簿过大：超过 2000 张工作表',
  ],
];

const readFiles: readonly (readonly [what: string, make: () => Uint8Array, sheets: object])[] = [
  [
    'a million empty rows with heights and styles',
    () =>
      sheetOf(rows('<row spans="1:14" s="3" customFormat="1" ht="20" customHeight="1" hidden="1"/>', 1024), 1024, {
        tail: `<row r="3"><c r="B3"><v>1</v></c></row>${tail}`,
      }),
    { rows: 1, length: 3, cells: 1, merges: 0 },
  ],
  [
    'a hundred thousand rows of empty styled cells under one text',
    () => sheetOf(rows(`<row>${styledCells}</row>`, 1000), 100, { head: `${head}<row><c t="s"><v>0</v></c></row>` }),
    { rows: 1, length: 1, cells: 1, merges: 0 },
  ],
  [
    'a text in the last cell of the sheet',
    () => craftSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    { rows: 1, length: 1_048_576, cells: 1, merges: 0 },
  ],
  [
    'one merge over the whole sheet',
    () =>
      craftSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="C9"><v>1</v></c></row>', {
        after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      }),
    { rows: 2, length: 9, cells: 2, merges: 1 },
  ],
  [
    'a short text in every few kilobytes of markup',
    () =>
      sheetOf(
        Array.from({ length: 100 }, (_, index) => {
          const noise = Array.from({ length: 60 }, (_, step) => ((index + 7) * (step + 13) * 7919).toString(36)).join(
            '',
          );
          return `<row note="${noise}${'x'.repeat(5000)}"><c t="inlineStr"><is><t>公开事项的名称与内容（要素）</t></is></c></row>`;
        }).join(''),
        600,
      ),
    { rows: 60_000, length: 60_000, cells: 60_000, merges: 0 },
  ],
];

describe('a hostile workbook', () => {
  it.each(refusedFiles)('is refused: %s', { timeout: timeAllowed }, (_, make, message) => {
    const reading = reader.read(make());
    expect(reading.message).toBe(message);
    expect(reading.hint).toMatch(/^请/u);
    expect(reading.megabytes).toBeLessThan(megabytesAllowed);
  });

  it.each(readFiles)('is read: %s', { timeout: timeAllowed }, (_, make, expected) => {
    const reading = reader.read(make());
    expect(reading.sheets).toEqual([expected]);
    expect(reading.megabytes).toBeLessThan(megabytesAllowed / 2);
  });
});
