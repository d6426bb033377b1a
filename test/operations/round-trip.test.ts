import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogueWorkbook } from '../../src/exporters/workbook.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { readXlsx } from '../../src/io/tables/read-xlsx.ts';
import { writeXlsx } from '../../src/io/tables/write-xlsx.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Workbook } from '../../src/model/table.ts';
import { importTables } from '../../src/operations/import-table.ts';

const registers = loadRegisters();
const fixtures = resolve(import.meta.dirname, '../../fixtures');

async function exported(catalogues: readonly Catalogue[]): Promise<Workbook> {
  return readXlsx('导出.xlsx', await writeXlsx(catalogueWorkbook(catalogues)));
}

function imported(workbook: Workbook): Catalogue[] {
  return importTables(workbook, { registers }).catalogues.map(({ catalogue }) => catalogue);
}

function readCatalogue(file: string): Catalogue {
  return parse(readFileSync(join(fixtures, file), 'utf8')) as Catalogue;
}

describe('export and import', () => {
  const files = readdirSync(join(fixtures, 'layouts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /expected.*\.yaml$/.test(name))
    .map((name) => join('layouts', name))
    .sort();
  const all = ['export/compulsory-education.yaml', ...files];

  it.each(all)('gives %s back', async (file) => {
    const catalogue = readCatalogue(file);
    const workbook = await exported([catalogue]);
    const back = imported(workbook);
    expect(back).toEqual([catalogue]);
    const again = await exported(back);
    expect(again.sheets.map(({ rows }) => rows)).toEqual(workbook.sheets.map(({ rows }) => rows));
  });

  it('keeps several catalogues of one workbook apart', async () => {
    const catalogues = all.slice(0, 3).map(readCatalogue);
    expect(imported(await exported(catalogues))).toEqual(catalogues);
  });
});
