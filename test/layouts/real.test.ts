import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import { UsableError } from '../../src/model/errors.ts';
import { importTables } from '../../src/operations/import-table.ts';
import { sharedTables } from './shared-tables.ts';
import {
  address,
  caseNames,
  fixtures,
  inDomainOrder,
  readJson,
  readSheets,
  type SheetFixture,
  workbookOf,
} from './table-fixture.ts';

interface RealTable {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly string[];
}

interface ExpectedReal {
  readonly 格式: Catalogue['格式'];
  readonly 目录: string;
  readonly 地区: NonNullable<Catalogue['地区']>;
  readonly catalogues: readonly { readonly 领域: string; readonly 事项: readonly Item[] }[];
  readonly account: { readonly cells: number; readonly ignored: readonly string[] };
}

const registers = loadRegisters();
const real = '001-pingtan-haitan';

function realTable(name: string): RealTable {
  return readJson<RealTable>(new URL(`real/${name}.json`, sharedTables));
}

function sheetOf({ rows, merges }: RealTable): SheetFixture {
  return { sheet: 'Sheet1', rows, merges };
}

/** "=D6" is the text of cell D6, "=F50+F51" that of two cells with a line break between; anything else is itself. */
function resolved(value: string, { rows }: RealTable): string {
  if (!value.startsWith('=')) return value;
  return value
    .slice(1)
    .split('+')
    .map((cell) => rows[address(cell).row]?.[address(cell).column]?.trim())
    .join('\n');
}

function expectedCatalogues(expected: ExpectedReal, table: RealTable): readonly Catalogue[] {
  const catalogues = expected.catalogues.map(({ 领域, 事项 }) => ({
    格式: expected.格式,
    目录: resolved(expected.目录, table),
    领域,
    地区: expected.地区,
    事项: 事项.map((item) => ({
      ...item,
      内容: resolved(item.内容 ?? '', table),
      时限: resolved(item.时限 ?? '', table),
    })),
  }));
  return inDomainOrder(catalogues);
}

describe.skipIf(sharedTables === undefined)(
  'the real catalogue (skipped where the published tables are not found)',
  () => {
    const expected = readJson<ExpectedReal>(new URL(`real/${real}/expected.json`, fixtures));
    const imported = () => importTables(workbookOf([sheetOf(realTable(real))]), { registers });

    it('imports to its 51 items in 20 domains', () => {
      const catalogues = inDomainOrder(imported().catalogues.map(({ catalogue }) => catalogue));
      expect(catalogues).toEqual(expectedCatalogues(expected, realTable(real)));
      expect(catalogues.flatMap((catalogue) => catalogue.事项)).toHaveLength(51);
    });

    it('accounts for every cell', () => {
      const { account } = imported();
      expect(account.ignored.map(({ cell }) => cell)).toEqual(expected.account.ignored);
      expect([account.cells, account.used]).toEqual([
        expected.account.cells,
        expected.account.cells - expected.account.ignored.length,
      ]);
      expect([account.errors, account.unaccounted]).toEqual([[], []]);
    });
  },
);

/** What importing says instead of a catalogue. */
function refusalOf(sheet: SheetFixture): UsableError {
  try {
    importTables(workbookOf([sheet]), { registers });
  } catch (error) {
    if (error instanceof UsableError) return error;
    throw error;
  }
  throw new Error('a table that is no catalogue was imported');
}

describe.each(caseNames('neighbours'))('the neighbour %s', (name) => {
  const { kind } = readJson<{ kind: string }>(new URL(`neighbours/${name}/expected.json`, fixtures));

  it(`is refused as a ${kind}`, () => {
    const [sheet] = readSheets('neighbours', name);
    expect(refusalOf(sheet as SheetFixture)).toSatisfy((error: UsableError) =>
      `${error.message} ${error.hint ?? ''}`.includes(kind),
    );
  });

  it.skipIf(sharedTables === undefined)('is refused as such in its published form too', () => {
    const refusal = refusalOf(sheetOf(realTable(name)));
    expect(`${refusal.message} ${refusal.hint ?? ''}`).toContain(kind);
  });
});
