import { parseCitations } from '../../fields/citation.ts';
import { readOrganCell } from '../../fields/organ.ts';
import type { Item } from '../../model/catalogue.ts';
import { serialReason } from '../../model/import-summary.ts';
import { type CellNotice, type CellReader, isPlaceholder, readText } from './cells.ts';
import type { ElementReaders } from './element-readers.ts';
import type { ItemRows } from './group-rows.ts';
import { type Column, extraKey, isDeeperLevel, isExtra } from './header.ts';
import { type Channels, readChannels } from './read-channels.ts';
import type { TableColumns } from './table-columns.ts';
import type { TicksReader } from './ticks.ts';

export interface ReadItem {
  readonly rows: ItemRows;
  /** Without 编号 unless the table has a column of its own for it. */
  readonly item: Partial<Item>;
  /** What a domain column says, where there is one. */
  readonly domain: string | undefined;
}

export interface ItemReader extends CellReader {
  readonly columns: TableColumns;
  readonly readers: ElementReaders;
  readonly readTicks: TicksReader;
  readonly notice: (notice: CellNotice) => void;
}

/** Reads one item from its rows. Every cell of the rows is settled in the account. */
export function readItem(reader: ItemReader, rows: ItemRows): ReadItem {
  ignoreSerials(reader, rows);
  const id = textOf(reader, '编号', rows);
  const { group, name } = readNames(reader, rows);
  const domain = textOf(reader, '领域', rows);
  const item: ReadItem['item'] = {};
  if (id !== '') item.编号 = id;
  if (group !== '') item.一级事项 = group;
  item.名称 = name;
  const notes: string[] = [];
  item.内容 = withoutNotes(textOf(reader, '内容', rows), notes);
  item.依据 = parseCitations(withoutNotes(textOf(reader, '依据', rows), notes));
  item.时限 = withoutNotes(textOf(reader, '时限', rows), notes);
  item.主体 = readOrganCell(withoutNotes(textOf(reader, '主体', rows), notes));
  const channels = readChannels(reader, rows);
  const ticks = reader.readTicks(reader, rows);
  item.方式 = ticks.method;
  item.渠道 = [...channels.chosen];
  item.对象 = ticks.audience;
  if (ticks.level) item.层级 = ticks.level;
  addOptional(reader, rows, item, { ...channels, notes: [...notes, ...channels.notes] });
  return { rows, item, domain: domain === '' ? undefined : domain };
}

/** 备注, 栏目, 权责编号 and 扩展: only where the table says something. */
function addOptional(reader: ItemReader, rows: ItemRows, item: ReadItem['item'], { notes, addresses }: Channels): void {
  const remark = joined([textOf(reader, '备注', rows), ...notes]);
  const site = textOf(reader, '栏目', rows);
  const address = joined([textOf(reader, '网址', rows), ...addresses]);
  const powerId = textOf(reader, '权责编号', rows);
  const extras = readExtras(reader, rows);
  if (remark !== '') item.备注 = remark;
  if (site !== '' || address !== '') item.栏目 = { ...(site && { 名称: site }), ...(address && { 网址: address }) };
  if (powerId !== '') item.权责编号 = powerId;
  if (extras) item.扩展 = extras;
}

/** 注：… on a line of its own, and what follows it, goes to 备注. */
function withoutNotes(text: string, notes: string[]): string {
  const start = text.search(/^[^\S\n]*注[:：]/mu);
  if (start < 0) return text;
  notes.push(text.slice(start).trim());
  return text.slice(0, start).trim();
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

/** The texts of all columns of a role, a line each. */
function textOf(reader: ItemReader, role: Column['role'], rows: ItemRows): string {
  const columns = reader.columns.of(role);
  const [only] = columns;
  if (only === undefined) return '';
  if (columns.length === 1) return readText(reader, only, rows);
  return joined(columns.map((column) => readText(reader, column, rows)));
}

function ignoreSerials({ columns, ledger }: ItemReader, rows: ItemRows): void {
  for (const column of columns.of('序号')) {
    for (const row of rows) ledger.ignore(row, column.index, serialReason);
  }
}

/** 一级事项 and 名称. A blank 一级事项 without a merge is the one above; a placeholder for 名称 means the 一级事项 itself. */
function readNames(reader: ItemReader, rows: ItemRows): { group: string; name: string } {
  const [groupColumn] = reader.columns.of('一级事项');
  const [nameColumn] = reader.columns.of('二级事项');
  const group = groupColumn ? readGroup(reader, groupColumn, rows) : '';
  if (!nameColumn) return { group, name: group };
  const shown = reader.grid.shown(rows[0], nameColumn.index);
  if (group !== '' && isPlaceholder(shown)) {
    reader.ledger.use(rows[0], nameColumn.index);
    return { group, name: group };
  }
  const name = readText(reader, nameColumn, rows);
  if (!groupColumn && holdsBothLevels(nameColumn)) return splitLevels(name);
  if (name !== '') return { group, name };
  const isGroupItself = groupColumn !== undefined && standsAlone(reader, groupColumn, rows[0]);
  return { group, name: isGroupItself ? group : '' };
}

/** 公开事项（一级/二级）: both levels in one cell, 招生管理/招生政策. */
function holdsBothLevels({ header }: Column): boolean {
  return /一级.*二级/su.test(header);
}

function splitLevels(text: string): { group: string; name: string } {
  const [group = '', ...rest] = text.split(/[/／\n>＞—→]+|--+/u);
  const name = text.slice(group.length).replace(/^[/／\s>＞—→-]+/u, '');
  return rest.length === 0 ? { group: '', name: text } : { group: group.trim(), name: name.trim() };
}

function readGroup(reader: ItemReader, column: Column, rows: ItemRows): string {
  const above = reader.memory[column.index];
  const group = readText(reader, column, rows);
  if (group !== '' || above === undefined) return group;
  reader.ledger.resolve(rows[0], column.index, above.row, above.column, 'fill-down');
  return above.text;
}

/** The row has its own 一级事项 and nothing in any level below it. */
function standsAlone({ grid, columns }: ItemReader, groupColumn: Column, row: number): boolean {
  const hasDeeper = columns.all.some(
    (column) => isDeeperLevel(column) && column !== groupColumn && grid.shown(row, column.index) !== '',
  );
  return grid.own(row, groupColumn.index) !== '' && !hasDeeper;
}

/** Columns that the standard table does not have, by their header; a column without one by its letter. */
function readExtras(reader: ItemReader, rows: ItemRows): Record<string, string> | undefined {
  let extras: Map<string, string> | undefined;
  for (const column of reader.columns.all) {
    if (!isExtra(column)) continue;
    const text = readText(reader, column, rows);
    if (text === '') continue;
    const key = extraKey(column);
    extras ??= new Map();
    extras.set(key, joined([extras.get(key) ?? '', text]));
  }
  return extras && Object.fromEntries(extras);
}
