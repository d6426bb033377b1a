import { regionOfTitle } from '../fields/region.ts';
import type { Catalogue, Region } from '../model/catalogue.ts';
import { UsableError } from '../model/errors.ts';
import type { AccountDocument } from '../model/generated/account.ts';
import { cellName, columnLetters } from '../model/location.ts';
import type { Registers } from '../model/registers.ts';
import type { CellRemarkKind, Sheet, Workbook } from '../model/table.ts';
import { assemble, type ImportedCatalogue } from './import-table/assemble.ts';
import type { CellNotice } from './import-table/cells.ts';
import { createElementReaders } from './import-table/element-readers.ts';
import { createGrid } from './import-table/grid.ts';
import { createLedger, type Ledger } from './import-table/ledger.ts';
import { rangeName, readSheet, type SheetResult, type SheetTable } from './import-table/read-sheet.ts';
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

/** Something in the table that a person should look at; nothing was lost. */
export interface ImportNotice {
  readonly sheet: string;
  readonly cell: string | undefined;
  readonly message: string;
  /** info: a fact of the reading; warning: something to check against the original. */
  readonly severity: 'warning' | 'info';
}

/** A sheet without a catalogue, with what it looks like where that is known. */
export interface OtherSheet {
  readonly sheet: string;
  readonly looksLike: string | undefined;
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
    domains: options.registers.domains,
    region,
    existing: options.existing ?? [],
  });
  return {
    catalogues,
    account: ledger.close(),
    notices: grouped(notices),
    tables,
    otherSheets,
  };
}

/** The same thing said of many cells of a column is said once, at the first. */
function grouped(notices: readonly ImportNotice[]): ImportNotice[] {
  const groups = new Map<string, { notice: ImportNotice; count: number }>();
  for (const notice of notices) {
    const key = [notice.sheet, notice.cell?.replace(/\d+/u, '') ?? '', notice.message].join('\n');
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { notice, count: 1 });
  }
  return [...groups.values()].map(({ notice, count }) =>
    count === 1 ? notice : { ...notice, message: `${notice.message}（同一栏共 ${count} 处）` },
  );
}

function regionOf(name: string, level: Region['级别']): Region {
  const known = level ?? regionOfTitle(name)?.level;
  return known ? { 名称: name, 级别: known } : { 名称: name };
}

/** What a person should know of a sheet before trusting what was read from it. */
function noticesOfSheet(sheet: Sheet, visibleOnly: boolean): ImportNotice[] {
  const notices: ImportNotice[] = [];
  const say = (message: string, cell?: string) =>
    notices.push({
      sheet: sheet.name,
      cell,
      message,
      severity: cell === undefined ? 'info' : 'warning',
    });
  const how = visibleOnly ? '没有读（--visible-only）' : '也读了，不要时加 --visible-only';
  if (sheet.hidden) say(`这张工作表是隐藏的，${how}`);
  const rows = [...sheet.hiddenRows].filter((row) => sheet.rows[row]?.some((text) => text)).sort((a, b) => a - b);
  if (rows.length > 0) say(`第 ${listed(rows.map((row) => `${row + 1}`))} 行是隐藏的，${how}`);
  const columns = [...sheet.hiddenColumns].filter((column) => isShownByTable(sheet, column)).sort((a, b) => a - b);
  if (columns.length > 0) say(`${listed(columns.map(columnLetters))} 列是隐藏的，${how}`);
  for (const { row, column, kind } of sheet.remarks) {
    const message = remarkMessages[kind];
    if (message) say(message, cellName(row, column));
  }
  return notices;
}

const remarkMessages: Readonly<Record<CellRemarkKind, string | undefined>> = {
  formula: '这一格是公式，按文件里存的结果读入',
  'formula-without-value': undefined,
  'error-value': undefined,
  'long-number': '这一格是15位以上的数字，文件里存的末几位已经不准；请改成文本格式重新填写',
};

/** gkml's own hidden columns are no news. */
function isShownByTable(sheet: Sheet, column: number): boolean {
  const texts = sheet.rows.map((row) => row?.[column]).filter((text) => text);
  return texts.length > 0 && !texts.some((text) => text?.startsWith('gkml:'));
}

function listed(names: readonly string[]): string {
  return names.length > 10 ? `${names.slice(0, 10).join('、')} 等 ${names.length} ` : names.join('、');
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

function noCatalogue(workbook: Workbook, sheets: readonly OtherSheet[]): UsableError {
  const known = sheets.filter((sheet) => sheet.looksLike !== undefined);
  const isEmpty = workbook.sheets.every((sheet) => !sheet.rows.some((row) => row?.some((text) => text?.trim())));
  const hasPicture = workbook.sheets.some((sheet) => sheet.pictures > 0);
  if (isEmpty && hasPicture) {
    const hint = '图片里的表读不出来，请要一份可以编辑的表格，或把内容录入标准目录的表里';
    return new UsableError('工作簿里只有图片，没有文字', {
      place: workbook.file,
      hint,
    });
  }
  if (isEmpty) {
    return new UsableError('工作簿是空的，没有可以读的内容', {
      place: workbook.file,
      hint: '请确认是不是选错了文件',
    });
  }
  const looks = known.map(({ sheet, looksLike }) => `工作表“${sheet}”像是${looksLike}`);
  const detail = looks.length > 0 ? `：${looks.join('；')}` : '';
  const hint =
    '标准目录的表头要有公开事项、公开内容、公开依据、公开时限、公开主体、公开渠道等栏；请换成目录的表，或补上表头';
  return new UsableError(`工作簿里没有基层政务公开标准目录的表${detail}`, {
    place: workbook.file,
    hint,
  });
}

function refuseUntold(workbook: Workbook, tables: readonly SheetTable[]): void {
  const untold = tables.filter((table) => table.told.includes(undefined));
  const [first] = untold;
  if (!first) return;
  const sheets = [...new Set(untold.map((table) => `“${table.grid.sheet.name}”`))].join('、');
  throw new UsableError(`看不出工作表${sheets}是哪个领域的目录`, {
    place: `${workbook.file} ${first.grid.sheet.name}!${rangeName(first)}`,
    hint: '请加上 --domain 领域名称，例如 --domain 义务教育；或把领域写进表题、工作表名',
  });
}
