import { parseCitations } from '../../fields/citation.ts';
import { readOrganCell } from '../../fields/organ.ts';
import type { Item } from '../../model/catalogue.ts';
import { columnLetters } from '../../model/location.ts';
import { type CellNotice, type CellReader, isPlaceholder, pieceText, readPieces } from './cells.ts';
import type { ElementReaders } from './element-readers.ts';
import type { ItemRows } from './group-rows.ts';
import type { Column } from './header.ts';
import { readChannels } from './read-channels.ts';
import { readTicks } from './ticks.ts';

export interface ReadItem {
  readonly rows: ItemRows;
  /** Without 编号 unless the table has a column of its own for it. */
  readonly item: Omit<Item, '编号'> & { 编号?: string };
  /** What a domain column says, where there is one. */
  readonly domain: string | undefined;
}

export interface ItemReader extends CellReader {
  readonly columns: readonly Column[];
  readonly readers: ElementReaders;
  readonly notice: (notice: CellNotice) => void;
}

const serialReason = '序号只表示行的次序，不写入目录';

/** Reads one item from its rows. Every cell of the rows is settled in the account. */
export function readItem(reader: ItemReader, rows: ItemRows): ReadItem {
  ignoreSerials(reader, rows);
  const names = readNames(reader, rows);
  const texts = readTexts(reader, rows);
  const channels = readChannels(reader, rows);
  const ticks = readTicks(reader, rows);
  const extras = readExtras(reader, rows);
  const remark = [...texts.remarks, ...channels.notes].join('\n');
  const address = [...texts.addresses, ...channels.addresses].join('\n');
  const site = {
    ...(texts.site && { 名称: texts.site }),
    ...(address && { 网址: address }),
  };

  const item: ReadItem['item'] = {
    ...(texts.id && { 编号: texts.id }),
    ...(names.group && { 一级事项: names.group }),
    名称: names.name,
    内容: texts.content,
    依据: texts.basis,
    时限: texts.deadline,
    主体: texts.organs,
    方式: ticks.method,
    渠道: [...channels.chosen],
    对象: ticks.audience,
    ...(ticks.level && { 层级: ticks.level }),
    ...(remark && { 备注: remark }),
    ...(Object.keys(site).length > 0 && { 栏目: site }),
    ...(texts.powerId && { 权责编号: texts.powerId }),
    ...(Object.keys(extras).length > 0 && { 扩展: extras }),
  };
  return { rows, item, domain: texts.domain };
}

function ignoreSerials({ columns, grid, ledger }: ItemReader, rows: ItemRows): void {
  for (const column of columns) {
    if (column.role !== '序号') continue;
    for (const row of rows) {
      if (grid.own(row, column.index) !== '' || grid.mergeAt(row, column.index)) {
        ledger.ignore(row, column.index, serialReason);
      }
    }
  }
}

/** 一级事项 and 名称. A blank 一级事项 without a merge is the one above; a placeholder for 名称 means the 一级事项 itself. */
function readNames(reader: ItemReader, rows: ItemRows): { group: string; name: string } {
  const groupColumn = reader.columns.find((column) => column.role === '一级事项');
  const nameColumn = reader.columns.find((column) => column.role === '二级事项');
  const group = groupColumn ? readGroup(reader, groupColumn, rows) : '';
  if (!nameColumn) return { group, name: group };
  const shown = reader.grid.shown(rows[0], nameColumn.index);
  if (isPlaceholder(shown) && group !== '') {
    reader.ledger.use(rows[0], nameColumn.index);
    return { group, name: group };
  }
  const name = pieceText(readPieces(reader, nameColumn, rows));
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
  const above = reader.memory.get(column.index);
  const group = pieceText(readPieces(reader, column, rows));
  if (group !== '' || above === undefined) return group;
  reader.ledger.resolve(rows[0], column.index, above.row, above.column, 'fill-down');
  return above.text;
}

/** The row has its own 一级事項 and nothing in any level below it. */
function standsAlone({ grid, columns }: ItemReader, groupColumn: Column, row: number): boolean {
  const hasDeeper = columns.some(
    ({ role, label, index }) =>
      (role === '下级事项' || /级(事项|目录)$/u.test(label)) &&
      index !== groupColumn.index &&
      grid.shown(row, index) !== '',
  );
  return grid.own(row, groupColumn.index) !== '' && !hasDeeper;
}

interface Texts {
  id: string;
  domain: string | undefined;
  content: string;
  basis: string[];
  deadline: string;
  organs: string[];
  remarks: string[];
  site: string;
  addresses: string[];
  powerId: string;
}

function readTexts(reader: ItemReader, rows: ItemRows): Texts {
  const pieces = (role: Column['role']) =>
    reader.columns.filter((column) => column.role === role).flatMap((column) => readPieces(reader, column, rows));
  const domain = pieceText(pieces('领域'));
  const remark = pieceText(pieces('备注'));
  return {
    id: pieceText(pieces('编号')),
    domain: domain === '' ? undefined : domain,
    content: pieceText(pieces('内容')),
    basis: parseCitations(pieceText(pieces('依据'))),
    deadline: pieceText(pieces('时限')),
    organs: readOrganCell(pieceText(pieces('主体'))),
    remarks: remark === '' ? [] : [remark],
    site: pieceText(pieces('栏目')),
    addresses: pieces('网址').map((piece) => piece.text),
    powerId: pieceText(pieces('权责编号')),
  };
}

/** Columns that the standard table does not have, by their header; a column without one by its letter. */
function readExtras(reader: ItemReader, rows: ItemRows): Record<string, string> {
  const extras: Record<string, string> = {};
  for (const column of reader.columns) {
    if (column.role !== '扩展' && column.role !== '下级事项' && column.role !== undefined) continue;
    const text = pieceText(readPieces(reader, column, rows));
    if (text === '') continue;
    const key = extraKey(column);
    extras[key] = key in extras ? `${extras[key]}\n${text}` : text;
  }
  return extras;
}

function extraKey({ label, index }: Column): string {
  return label === '' ? `${columnLetters(index)}列` : label;
}
