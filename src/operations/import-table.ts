import { regionOfTitle } from '../fields/region.ts';
import type { Catalogue, Region } from '../model/catalogue.ts';
import type { AccountDocument } from '../model/generated/account.ts';
import { cellName } from '../model/location.ts';
import type { Registers } from '../model/registers.ts';
import type { Sheet, Workbook } from '../model/table.ts';
import { assemble, type ImportedCatalogue } from './import-table/assemble.ts';
import type { CellNotice } from './import-table/cells.ts';
import { createElementReaders } from './import-table/element-readers.ts';
import { createGrid } from './import-table/grid.ts';
import { createLedger, type Ledger } from './import-table/ledger.ts';
import { grouped, type ImportNotice, noticesOfKept, noticesOfSheet } from './import-table/notices.ts';
import { readSheet, type SheetResult, type SheetTable } from './import-table/read-sheet.ts';
import { noCatalogue, type OtherSheet, refuseUntold } from './import-table/refusals.ts';
import { isHiddenSheet, readExactHeads } from './import-table/restore-exact.ts';
import { createVocabulary } from './import-table/vocabulary.ts';

export interface ImportOptions {
  readonly registers: Registers;
  /** 领域 of everything in the workbook, where its tables do not say it or say it wrong. */
  readonly domain?: string | undefined;
  /** 地区 of everything in the workbook. */
  readonly region?: string | undefined;
  readonly level?: Region['级别'] | undefined;
  /** Leave hidden sheets, rows and columns out. */
  readonly visibleOnly?: boolean | undefined;
  /** Catalogues that stand already where the result will go: their ids are kept. */
  readonly existing?: readonly Catalogue[] | undefined;
}

export interface ImportResult {
  readonly catalogues: readonly ImportedCatalogue[];
  readonly account: AccountDocument;
  readonly notices: readonly ImportNotice[];
  readonly tables: readonly SheetTable[];
  readonly otherSheets: readonly OtherSheet[];
}

/**
 * Reads every catalogue of a workbook. Nothing is lost: the account lists each non-empty cell as used, ignored with a
 * reason, or an error.
 * @throws UsableError where the workbook holds no catalogue, or a table whose domain nothing tells
 */
export function importTables(workbook: Workbook, options: ImportOptions): ImportResult {
  const ledger = createLedger();
  const notices: ImportNotice[] = [];
  const reader = {
    ledger,
    registers: options.registers,
    readers: createElementReaders(options.registers),
    vocabulary: createVocabulary(options.registers.headers),
    heads: readExactHeads(workbook.sheets),
    domain: options.domain,
    visibleOnly: options.visibleOnly ?? false,
    notice: (sheet: string, { row, column, message, severity }: CellNotice) =>
      void notices.push({
        sheet,
        cell: cellName(row, column),
        message,
        severity: severity ?? 'warning',
      }),
  };
  const tables: SheetTable[] = [];
  const otherSheets: OtherSheet[] = [];
  for (const sheet of workbook.sheets) {
    if (isHiddenSheet(sheet)) continue;
    notices.push(...noticesOfSheet(sheet, reader.visibleOnly));
    const isLeftOut = sheet.hidden && reader.visibleOnly;
    const result = isLeftOut ? leaveOut(ledger, sheet) : readSheet(reader, sheet);
    tables.push(...result.tables);
    if (result.tables.length === 0 && !isLeftOut) otherSheets.push({ sheet: sheet.name, looksLike: result.looksLike });
  }
  if (tables.length === 0) throw noCatalogue(workbook, otherSheets);
  refuseUntold(workbook, tables);
  const region = options.region === undefined ? undefined : regionOf(options.region, options.level);
  const catalogues = assemble(tables, {
    registers: options.registers,
    region,
    existing: options.existing ?? [],
  });
  return {
    catalogues,
    account: ledger.close(),
    notices: [...grouped(notices), ...catalogues.flatMap(noticesOfKept)],
    tables,
    otherSheets,
  };
}

function regionOf(name: string, level: Region['级别']): Region {
  const known = level ?? regionOfTitle(name)?.level;
  return known ? { 名称: name, 级别: known } : { 名称: name };
}

function leaveOut(ledger: Ledger, sheet: Sheet): SheetResult {
  const grid = createGrid(sheet);
  const sheetLedger = ledger.openSheet(grid);
  for (let row = 0; row < grid.rowCount; row++) {
    for (const column of grid.filledColumns(row)) {
      sheetLedger.ignore(row, column, '在隐藏的工作表里，按 --visible-only 不读');
    }
  }
  return { tables: [], looksLike: undefined };
}
