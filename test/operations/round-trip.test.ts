import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogueWorkbook } from '../../src/exporters/workbook.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import { readXlsx } from '../../src/io/tables/read-xlsx.ts';
import { writeXlsx } from '../../src/io/tables/write-xlsx.ts';
import { catalogueToYaml } from '../../src/io/yaml/write-yaml.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Workbook } from '../../src/model/table.ts';
import { importTables } from '../../src/operations/import-table.ts';
import { arbitraryCatalogue } from '../exporters/arbitrary-catalogue.ts';

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

  it('gives any catalogue back to the byte, and the second export has the same cells', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, async (catalogue) => {
        const workbook = await exported([catalogue]);
        const back = imported(workbook);
        expect(back.map(catalogueToYaml)).toEqual([catalogueToYaml(catalogue)]);
        const again = await exported(back);
        expect(again.sheets.map(({ rows, merges }) => ({ rows, merges }))).toEqual(
          workbook.sheets.map(({ rows, merges }) => ({ rows, merges })),
        );
      }),
      { numRuns: Number(process.env['GKML_ROUND_TRIPS'] ?? 500), seed: 20261121 },
    );
  }, 600_000);

  it('says nothing of what it exported itself', async () => {
    const catalogue = readCatalogue('layouts/x-ditto/expected.yaml');
    const [first] = catalogue.事项;
    if (first) first.时限 = '同上';
    const result = importTables(await exported([catalogue]), { registers });
    expect(result.account.errors).toEqual([]);
    expect(result.notices.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('keeps several catalogues of one workbook apart', async () => {
    const catalogues = all.slice(0, 3).map(readCatalogue);
    expect(imported(await exported(catalogues))).toEqual(catalogues);
  });
});
