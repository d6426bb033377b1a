import type { Region } from '../../model/catalogue.ts';
import type { CatalogueHead } from '../../model/exact-values.ts';
import { cellName, columnLetters } from '../../model/location.ts';
import type { Registers } from '../../model/registers.ts';
import { restoreTitle } from '../../model/restore.ts';
import type { Sheet } from '../../model/table.ts';
import { captionsOf } from './captions.ts';
import type { CellNotice } from './cells.ts';
import type { ElementReaders } from './element-readers.ts';
import { createGrid, type Grid } from './grid.ts';
import { type Column, findHeaders } from './header.ts';
import { isCatalogueHeader, recogniseNeighbour } from './kind.ts';
import type { Ledger, SheetLedger } from './ledger.ts';
import type { DomainTold } from './name-domain.ts';
import type { ReadItem } from './read-item.ts';
import { readSection, settleRow } from './read-section.ts';
import { type ExactHeads, type ExactRows, exactRowsOf, hiddenColumnsOf, restoreExact } from './restore-exact.ts';
import { cutSections, rowText, type Section } from './section.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SheetTable {
  readonly grid: Grid;
  readonly section: Section;
  readonly columns: readonly Column[];
  readonly items: readonly ReadItem[];
  /** The domain of each item, undefined where nothing tells it. */
  readonly told: readonly (DomainTold | undefined)[];
  /** The table's title as published. */
  readonly title: string | undefined;
  readonly region: Region | undefined;
  /** What the workbook's hidden sheet says, where gkml exported it. */
  readonly head: CatalogueHead | undefined;
}

export interface SheetResult {
  readonly tables: readonly SheetTable[];
  /** Where there is no table: what the sheet looks like. */
  readonly looksLike: string | undefined;
}

export interface SheetReader {
  readonly ledger: Ledger;
  readonly readers: ElementReaders;
  readonly registers: Registers;
  readonly vocabulary: Vocabulary;
  readonly heads: ExactHeads;
  readonly domain: string | undefined;
  readonly visibleOnly: boolean;
  readonly notice: (sheet: string, notice: CellNotice) => void;
}

/** How many rows are looked at to tell what a sheet without a catalogue is. */
const neighbourRows = 8;

export function readSheet(reader: SheetReader, sheet: Sheet): SheetResult {
  const grid = createGrid(sheet);
  const ledger = reader.ledger.openSheet(grid);
  const headers = findHeaders(grid, reader.vocabulary).filter((header) => {
    const above = Array.from({ length: Math.min(header.top, neighbourRows) }, (_, index) =>
      rowText(grid, header.top - 1 - index),
    );
    return isCatalogueHeader(header, `${sheet.name} ${above.join(' ')}`);
  });
  if (headers.length === 0) return withoutTable(reader, grid, ledger);
  settleRemarks(grid, ledger);
  const sections = cutSections(grid, headers, reader.registers);
  const tables = sections.map((section) => readTable(reader, grid, ledger, section));
  return { tables, looksLike: undefined };
}

/** Cells whose value the file does not hold are errors before anything reads them. */
function settleRemarks(grid: Grid, ledger: SheetLedger): void {
  for (const { row, column, kind, text } of grid.sheet.remarks) {
    if (kind === 'error-value') ledger.fail(row, column, `单元格里是公式出错的结果（${text}）`);
    if (kind === 'formula-without-value') ledger.failEmpty(row, column, `=${text}`, '公式没有存下结果，读不出内容');
  }
}

function withoutTable(reader: SheetReader, grid: Grid, ledger: SheetLedger): SheetResult {
  const words: string[] = [grid.sheet.name];
  for (let row = 0, seen = 0; row < grid.rowCount && seen < neighbourRows; row++) {
    const text = rowText(grid, row);
    if (text !== '') seen++;
    words.push(text);
  }
  const neighbour = recogniseNeighbour(words.join(' '), reader.registers.neighbours)?.名称;
  const reason = neighbour ? `这张工作表像是${neighbour}，不是公开标准目录` : '这张工作表里没有公开标准目录的表';
  for (let row = 0; row < grid.rowCount; row++) settleRow(grid, row, (column) => ledger.ignore(row, column, reason));
  return { tables: [], looksLike: neighbour };
}

function readTable(reader: SheetReader, grid: Grid, ledger: SheetLedger, whole: Section): SheetTable {
  const own = hiddenColumnsOf(whole.header.columns);
  const section = reader.visibleOnly ? visiblePart(grid, ledger, whole) : whole;
  const leaveOut = reader.visibleOnly ? hiddenColumns(grid, section, own) : own;
  const exactRows = exactRowsOf(grid, whole.header.columns, reader.heads);
  const table = readSection(
    {
      unchangedItem: exactRows?.unchangedItem,
      grid,
      ledger,
      readers: reader.readers,
      registers: reader.registers,
      domainOption: reader.domain,
      leaveOut,
      notice: (notice) => reader.notice(grid.sheet.name, notice),
    },
    section,
  );
  settleRest(grid, ledger, whole, own, reader.visibleOnly);
  const captions = captionsOf(grid, ledger, whole);
  return {
    grid,
    section: whole,
    columns: table.columns,
    items: exactRows ? restoreExact(grid, table.items, exactRows) : table.items,
    told: exactRows && reader.domain === undefined ? table.items.map(() => recordedDomain(exactRows)) : table.told,
    ...captions,
    head: exactRows && { ...exactRows.head.head, 目录: restoreTitle(exactRows.head, captions.title) },
  };
}

/** An exported sheet says its domain itself, whatever its title and name have become. */
function recordedDomain({ head }: ExactRows): DomainTold {
  return { name: head.head.领域, by: '导出的记录' };
}

/** Header cells are used, repeated ones too; footers and gkml's own columns are named as what they are. */
function settleRest(
  grid: Grid,
  ledger: SheetLedger,
  section: Section,
  own: ReadonlySet<number>,
  visibleOnly: boolean,
): void {
  const { header, repeatedHeaders, repeatedTitles, footers, rows } = section;
  for (const column of own) {
    for (let row = header.top; row < grid.rowCount; row++) ledger.ignore(row, column, 'gkml 自己的隐藏栏');
  }
  for (let row = header.top; row <= header.bottom; row++) settleRow(grid, row, (column) => ledger.use(row, column));
  for (const repeated of repeatedHeaders) {
    for (let row = repeated.top; row <= repeated.bottom; row++) {
      settleRow(grid, row, (column) => ledger.use(row, column));
    }
  }
  for (const row of repeatedTitles) settleRow(grid, row, (column) => ledger.use(row, column));
  for (const row of footers)
    settleRow(grid, row, (column) => ledger.ignore(row, column, '表后的说明或落款，不是公开事项'));
  if (!visibleOnly) return;
  for (const row of rows) settleRow(grid, row, (column) => ledger.ignore(row, column, hiddenReason));
}

const hiddenReason = '在隐藏的行或栏里，按 --visible-only 不读';

function visiblePart(grid: Grid, ledger: SheetLedger, section: Section): Section {
  const { hiddenRows } = grid.sheet;
  for (const row of section.rows) {
    if (hiddenRows.has(row)) settleRow(grid, row, (column) => ledger.ignore(row, column, hiddenReason));
  }
  return {
    ...section,
    rows: section.rows.filter((row) => !hiddenRows.has(row)),
  };
}

function hiddenColumns(grid: Grid, section: Section, own: ReadonlySet<number>): ReadonlySet<number> {
  const hidden = section.header.columns.filter(({ index }) => grid.sheet.hiddenColumns.has(index));
  return new Set([...own, ...hidden.map(({ index }) => index)]);
}

/** For the summary: B2:C3 of a table. */
export function rangeName(table: SheetTable): string {
  const { header, rows } = table.section;
  const last = rows.at(-1) ?? header.bottom;
  return `${cellName(header.top, 0)}:${columnLetters(Math.max(0, table.columns.length - 1))}${last + 1}`;
}
