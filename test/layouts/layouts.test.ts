import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { readXlsx } from '../../src/io/tables/read-xlsx.ts';
import type { Workbook } from '../../src/model/table.ts';
import { type ImportResult, importTables } from '../../src/operations/import-table.ts';
import { warningOf } from './expected-warning.ts';
import { sharedTables } from './shared-tables.ts';
import {
  caseNames,
  type ExpectedAccount,
  fixtures,
  inDomainOrder,
  readExpected,
  readJson,
  readSheets,
  workbookOf,
} from './table-fixture.ts';
import { xlsxOf } from './xlsx-of.ts';

const registers = loadRegisters();

function importedFrom(workbook: Workbook): ImportResult {
  return importTables(workbook, { registers });
}

function cataloguesOf(result: ImportResult) {
  return inDomainOrder(result.catalogues.map(({ catalogue }) => catalogue));
}

function places(cells: readonly { sheet: string; cell: string; text: string }[]) {
  return cells.map(({ sheet, cell, text }) => `${sheet}!${cell} ${text}`).sort();
}

function told({ kind, about }: { kind: string; about: string }) {
  return `${kind} ${about}`;
}

describe.each(caseNames('layouts'))('layout %s', (name) => {
  const sheets = readSheets('layouts', name);
  const account = readJson<ExpectedAccount>(new URL(`layouts/${name}/expected-account.json`, fixtures));

  it('imports to the catalogues that a careful reader writes down', () => {
    expect(cataloguesOf(importedFrom(workbookOf(sheets)))).toEqual(readExpected(name));
  });

  it('writes the keys of every item in their canonical order', () => {
    expect(JSON.stringify(cataloguesOf(importedFrom(workbookOf(sheets))))).toBe(JSON.stringify(readExpected(name)));
  });

  it('accounts for every cell', () => {
    const { cells, used, ignored, errors, unaccounted } = importedFrom(workbookOf(sheets)).account;
    expect(places(ignored)).toEqual(places(account.ignored));
    expect(ignored.every(({ reason }) => reason.length > 0)).toBe(true);
    expect({ cells, used, errors, unaccounted }).toEqual({
      cells: account.cells,
      used: account.cells - account.ignored.length,
      errors: [],
      unaccounted: [],
    });
  });

  it('warns of what a person should look at, and of nothing else', () => {
    const warnings = importedFrom(workbookOf(sheets)).notices.map(warningOf);
    expect(warnings.map(told).sort()).toEqual(account.warnings.map(told).sort());
  });

  it('reads the same from a real workbook', async () => {
    const workbook = await readXlsx('上报.xlsx', await xlsxOf(sheets));
    const result = importedFrom(workbook);
    expect(cataloguesOf(result)).toEqual(readExpected(name));
    expect(result.account.unaccounted).toEqual([]);
  });
});

describe.skipIf(sharedTables === undefined)('the published layouts', () => {
  const published = caseNames('layouts').filter((name) => !name.startsWith('x-'));

  it('are 28', () => {
    expect(published).toHaveLength(28);
  });

  it.each(published)('%s holds the texts of the published layout', (name) => {
    const source = readJson<{ rows: string[][] }>(new URL(`layouts/${name}.json`, sharedTables));
    expect(readSheets('layouts', name).map(({ rows }) => rows)).toEqual([source.rows]);
  });
});
