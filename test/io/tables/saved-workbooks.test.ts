import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/io/tables/read-table.ts';

const folder = new URL('../../../fixtures/workbooks/', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('workbooks saved by other programs', () => {
  it.each(names)('%s is read as expected', async (name) => {
    const file = `${name}/workbook.xlsx`;
    const { sheets } = await readTable(file, readFileSync(new URL(file, folder)));
    const plain = sheets.map((sheet) => ({
      ...sheet,
      merges: sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      remarks: sheet.remarks.map(({ row, column, kind, text }) => [row, column, kind, text]),
    }));
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'));
    // Holes of an array are null in JSON.
    expect(JSON.parse(JSON.stringify(plain))).toEqual(expected);
  });
});
