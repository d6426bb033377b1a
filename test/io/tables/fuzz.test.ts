// Damage of every kind ends in a workbook or in an error for the user, never in another error.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/io/tables/read-table.ts';
import { UsableError } from '../../../src/model/errors.ts';
import type { Sheet } from '../../../src/model/table.ts';
import { craftWorkbook } from './craft-workbook.ts';

const saved = ['openpyxl-features', 'libreoffice-features', 'libreoffice-1904'].map((name) =>
  readFileSync(new URL(`../../../fixtures/workbooks/${name}/workbook.xlsx`, import.meta.url)),
);
const crafted = craftWorkbook({
  sheets: [
    {
      data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46082</v></c><c r="C1" t="inlineStr"><is><r><t>一</t></r><rPh><t>yi</t></rPh></is></c></row><row><c><f t="shared" si="0">1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c></row>',
      before: '<cols><col min="1" max="3" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"/></mergeCells>',
    },
  ],
  sharedStrings: ['<t>公开&#20107;项</t>'],
  formats: ['[DBNum1]yyyy"年"m"月";@', '#,##0.00_ ;[Red]\\-0%'],
});
const workbooks = [...saved, Buffer.from(crafted)];
const parts = workbooks.map((bytes) =>
  Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name)),
);

/** True for a workbook, false for an error that the user can understand. */
async function survives(bytes: Uint8Array): Promise<boolean> {
  try {
    const { sheets } = await readTable('表.xlsx', bytes);
    for (const sheet of sheets) checkSheet(sheet);
    return true;
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    expect(error.message).toMatch(/\p{Script=Han}/u);
    expect(error.hint).toMatch(/^\p{Script=Han}/u);
    return false;
  }
}

/** What everyone who reads a sheet may rely on. */
function checkSheet({ rows, merges, remarks, hiddenColumns }: Sheet): void {
  for (const row of rows) {
    if (row === undefined) continue;
    expect(row.length).toBeGreaterThan(0);
    expect(row.length).toBeLessThanOrEqual(16_384);
    expect(typeof row.at(-1)).toBe('string');
  }
  for (const { top, left, bottom, right } of merges) {
    expect(top >= 0 && left >= 0 && bottom >= top && right >= left && bottom < 1_048_576 && right < 16_384).toBe(true);
  }
  for (const { row, column } of remarks) expect(typeof rows[row]?.[column]).toBe('string');
  for (const column of hiddenColumns) expect(column >= 0 && column < 16_384).toBe(true);
}

const which = fc.nat(workbooks.length - 1);
const pieces = [
  '<',
  '>',
  '/',
  '"',
  '&',
  '&#65;',
  '<c>',
  '</row>',
  '<c r="ZZZ9"',
  ' r="A0"',
  ' t="s"',
  '<v>9',
  '<is>',
  '<t>',
  '<row r="1048577">',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x>',
  '\ufeff',
  '公',
  '0',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  '../..',
  '<mergeCell ref="A1:XFD9"/>',
  '<f>',
  '_x0000_',
  '\u0000',
];

describe('a damaged workbook', () => {
  it('with bytes changed, cut out or put in is read or refused', async () => {
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.uint8Array({ maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(which, fc.array(edit, { minLength: 1, maxLength: 3 }), async (index, edits) => {
        let bytes = Buffer.from(workbooks[index] as Buffer);
        for (const [where, removed, put] of edits) {
          const at = Math.floor(where * bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]);
        }
        await survives(bytes);
      }),
      { numRuns: 600, seed: 1 },
    );
  }, 120_000);

  it('cut off anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(which, fc.double({ min: 0, max: 0.999, noNaN: true }), async (index, share) => {
        const bytes = workbooks[index] as Buffer;
        expect(await survives(bytes.subarray(0, Math.floor(share * bytes.length)))).toBe(false);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('with XML changed inside is read or refused', async () => {
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom('', ...pieces));
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        which,
        fc.nat(40),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (index, part, edits) => {
          const files = { ...unzipSync(workbooks[index] as Buffer) };
          const all = parts[index] ?? [];
          const [name, content] = all[part % all.length] as [string, Uint8Array];
          let xml = strFromU8(content);
          for (const [where, removed, put] of edits) {
            const at = Math.floor(where * xml.length);
            xml = xml.slice(0, at) + put + xml.slice(at + removed);
          }
          files[name] = Buffer.from(xml);
          if (await survives(zipSync(files, { level: 0 }))) read += 1;
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
    expect(read).toBeGreaterThan(100);
  }, 120_000);
});
