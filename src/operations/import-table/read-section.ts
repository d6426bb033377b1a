import { domainOfName, domainOfTitle } from '../../fields/domain.ts';
import type { Item } from '../../model/catalogue.ts';
import { serialReason } from '../../model/import-summary.ts';
import { columnLetters } from '../../model/location.ts';
import type { DomainEntry, Registers } from '../../model/registers.ts';
import type { CellNotice, Memory } from './cells.ts';
import type { ElementReaders } from './element-readers.ts';
import type { Grid } from './grid.ts';
import { groupRows, type ItemRows } from './group-rows.ts';
import { type Column, isExtra } from './header.ts';
import type { SheetLedger } from './ledger.ts';
import { type DomainTold, nameDomains } from './name-domain.ts';
import { type ItemReader, type ReadItem, readItem } from './read-item.ts';
import { rowText, type Section } from './section.ts';
import { settleColumns } from './settle-columns.ts';
import { createTableColumns } from './table-columns.ts';
import { createTicksReader } from './ticks.ts';

/** The items of one table, as its cells say them. */
export interface ReadTable {
  readonly section: Section;
  readonly columns: readonly Column[];
  readonly items: readonly ReadItem[];
  /** The domain of each item, undefined where nothing tells it. */
  readonly told: readonly (DomainTold | undefined)[];
}

export interface SectionReader {
  readonly grid: Grid;
  readonly ledger: SheetLedger;
  readonly readers: ElementReaders;
  readonly registers: Registers;
  readonly domainOption: string | undefined;
  /** The item of a row that gkml exported and nobody edited: its cells need no reading. */
  readonly unchangedItem: ((row: number) => Item | undefined) | undefined;
  /** Columns that are not the table's: gkml's own, hidden ones. */
  readonly leaveOut: ReadonlySet<number>;
  readonly notice: (notice: CellNotice) => void;
}

/** A run of rows under one heading of its own, or the whole table. */
interface Stretch {
  readonly heading: string | undefined;
  readonly rows: number[];
}

export function readSection(reader: SectionReader, section: Section): ReadTable {
  const { grid, registers } = reader;
  const headed = section.header.columns.filter((column) => !reader.leaveOut.has(column.index));
  const settled = settleColumns(grid, headed, section.rows, reader.readers);
  const columns = settled.filter((column) => !reader.leaveOut.has(column.index));
  const captions = section.captions.map((row) => rowText(grid, row)).reverse();
  const tableColumns = createTableColumns(columns);
  const memory: Memory = [];
  const itemReader = { ...reader, columns: tableColumns, memory, readTicks: createTicksReader(tableColumns) };
  const told: (DomainTold | undefined)[] = [];
  const items = stretches(reader, section, columns).flatMap(({ heading, rows }) => {
    const read = groupRows(grid, columns, rows).map((itemRows) =>
      withHeading(unchanged(itemReader, itemRows) ?? readItem(itemReader, itemRows), heading, registers.domains),
    );
    const witnesses = {
      option: reader.domainOption,
      captions: heading === undefined ? captions : [heading, ...captions],
      sheetName: grid.sheet.name,
    };
    for (const domain of nameDomains(read, witnesses, registers.domains)) told.push(domain);
    return read;
  });
  noticeColumns(reader, section, columns);
  noticeEmptyTicks(reader, section, columns, items);
  return { section, columns, items, told };
}

/** Settles the cells of an unedited row without reading them; 同上 below it still finds what stands above. */
function unchanged(
  { grid, ledger, columns, memory, unchangedItem }: SectionReader & ItemReader,
  rows: ItemRows,
): ReadItem | undefined {
  const item = rows.length === 1 ? unchangedItem?.(rows[0]) : undefined;
  if (!item) return undefined;
  const [row] = rows;
  for (const { index, role } of columns.all) {
    const text = grid.shown(row, index);
    if (text === '') continue;
    if (role === '序号') ledger.ignore(row, index, serialReason);
    else ledger.use(row, index);
    memory[index] = { text, row: grid.anchorRow(row, index), column: grid.anchorColumn(row, index) };
  }
  return { rows, item, domain: undefined };
}

/** Cuts the rows at the bands. A band that names no domain groups the items where no column does. */
function stretches(reader: SectionReader, section: Section, columns: readonly Column[]): Stretch[] {
  const { grid, ledger, registers } = reader;
  const hasGroups = columns.some((column) => column.role === '一级事项');
  const result: Stretch[] = [{ heading: undefined, rows: [] }];
  const bands = [...section.bands].sort(([a], [b]) => a - b);
  for (const row of section.rows) {
    for (
      let [at, text] = bands[0] ?? [];
      at !== undefined && text !== undefined && at < row;
      [at, text] = bands[0] ?? []
    ) {
      bands.shift();
      if (namesDomain(text, registers.domains) || !hasGroups) {
        result.push({ heading: text, rows: [] });
        settleRow(grid, at, (column) => ledger.use(at as number, column));
      } else settleRow(grid, at, (column) => ledger.ignore(at as number, column, '表中的小标题，不是公开事项'));
    }
    result.at(-1)?.rows.push(row);
  }
  for (const [at] of bands) settleRow(grid, at, (column) => ledger.ignore(at, column, '表后的文字，不是公开事项'));
  return result;
}

export function settleRow(grid: Grid, row: number, settle: (column: number) => void): void {
  for (const column of grid.filledColumns(row)) settle(column);
}

function namesDomain(text: string, domains: readonly DomainEntry[]): boolean {
  return domainOfTitle(text, domains)?.known === true || domainOfName(text, domains) !== undefined;
}

function withHeading(read: ReadItem, heading: string | undefined, domains: readonly DomainEntry[]): ReadItem {
  if (heading === undefined || read.item.一级事项 !== undefined || namesDomain(heading, domains)) return read;
  return { ...read, item: { ...read.item, 一级事项: heading } };
}

/** Columns that the standard table does not have, and headers that stood in the wrong place. */
function noticeColumns({ grid, notice }: SectionReader, section: Section, columns: readonly Column[]): void {
  const row = section.header.bottom;
  for (const column of columns) {
    const { index, label } = column;
    const letter = columnLetters(index);
    if (!isExtra(column) || !section.rows.some((each) => grid.own(each, index) !== '')) continue;
    const named = label === '' ? '没有列头' : `“${label}”不是标准表的栏`;
    notice({
      row,
      column: index,
      severity: 'info',
      message: `${letter}列${named}，原样写入“扩展”`,
    });
  }
  const moved = columns.find(({ index, header }) => {
    const printed = section.header.columns[index]?.header ?? '';
    return header !== '' && printed !== header;
  });
  if (!moved) return;
  const message = `表头比内容少一栏：从${columnLetters(moved.index - 1)}列起，列头与内容错位，已把列头右移一栏读入，请核对`;
  notice({ row, column: moved.index, message });
}

const tickGroups = [
  {
    name: '公开对象',
    roles: ['全社会', '特定群体'],
    of: (item: ReadItem) => item.item.对象,
  },
  {
    name: '公开方式',
    roles: ['主动', '依申请'],
    of: (item: ReadItem) => item.item.方式,
  },
  { name: '公开层级', roles: ['层级'], of: (item: ReadItem) => item.item.层级 },
] as const;

/** Rows without a tick in a group: often the ticks were lost on the way. One notice a table, not one a row. */
function noticeEmptyTicks(
  { notice }: SectionReader,
  section: Section,
  columns: readonly Column[],
  items: readonly ReadItem[],
): void {
  for (const { name, roles, of } of tickGroups) {
    const column = columns.find(({ role }) => (roles as readonly unknown[]).includes(role));
    const empty = items.filter((item) => (of(item) ?? []).length === 0);
    const [first] = empty;
    if (!column || !first) continue;
    const isAll = empty.length === items.length;
    const message = isAll
      ? `“${name}”一栏整张表没有打勾，按没有勾选读入；请对照原件补上`
      : `“${name}”一栏有 ${empty.length} 项没有打勾，按没有勾选读入；请对照原件补上`;
    notice({
      row: isAll ? section.header.bottom : first.rows[0],
      column: column.index,
      severity: 'info',
      message,
    });
  }
}
