import type { ChannelCell } from '../../fields/channel.ts';
import { noBoxChosen } from '../../fields/channel-cell.ts';
import { readTick } from '../../fields/glyph.ts';
import { type CellNotice, type CellReader, type Piece, pieceText, readPieces } from './cells.ts';
import type { ElementReaders } from './element-readers.ts';
import type { ItemRows } from './group-rows.ts';
import type { Column } from './header.ts';
import type { TableColumns } from './table-columns.ts';

interface ChannelsReader extends CellReader {
  readonly columns: TableColumns;
  readonly readers: ElementReaders;
  readonly notice: (notice: CellNotice) => void;
}

export interface Channels {
  readonly chosen: readonly string[];
  /** 注：… in a cell. */
  readonly notes: readonly string[];
  /** Addresses glued to a channel. */
  readonly addresses: readonly string[];
}

/** One column's cells of the item, joined: one cell may have been cut over several rows. */
interface JoinedCell {
  readonly first: Piece;
  readonly cell: ChannelCell;
}

/** All channel columns of all rows of the item, boxes and ticks alike. */
export function readChannels(reader: ChannelsReader, rows: ItemRows): Channels {
  const chosen: string[] = [];
  const notes: string[] = [];
  const addresses: string[] = [];
  let unchosen: Piece | undefined;
  for (const column of reader.columns.of('渠道勾选')) {
    const isTicked = readPieces(reader, column, rows).some(({ text }) => readTick(text).kind !== 'empty');
    if (isTicked) addNew(chosen, [column.label]);
  }
  for (const column of reader.columns.of('渠道')) {
    const joined = joinedCell(reader, column, rows);
    if (joined === undefined) continue;
    const { first, cell } = joined;
    addNew(chosen, cell.chosen);
    if (cell.note !== undefined) notes.push(cell.note);
    if (cell.url !== undefined) addresses.push(cell.url);
    if (cell.allUnchosen) unchosen ??= first;
    noticeBoxes(reader, joined);
  }
  if (unchosen && chosen.length === 0) {
    reader.notice({ row: unchosen.row, column: unchosen.column, message: noBoxChosen });
  }
  return { chosen, notes, addresses };
}

function addNew(list: string[], values: readonly string[]): void {
  for (const value of values) if (!list.includes(value)) list.push(value);
}

function joinedCell(reader: ChannelsReader, column: Column, rows: ItemRows): JoinedCell | undefined {
  const pieces = readPieces(reader, column, rows);
  const [first, ...more] = pieces;
  if (!first) return undefined;
  for (const piece of more) reader.ledger.resolve(rows[0], column.index, piece.row, piece.column, 'rejoined');
  return { first, cell: reader.readers.channels.readChannelCell(pieceText(pieces)) };
}

function noticeBoxes(reader: ChannelsReader, { first, cell }: JoinedCell): void {
  const say = (message: string) => reader.notice({ row: first.row, column: first.column, message });
  if (cell.unboxed.length > 0) say(`“${cell.unboxed.join('、')}”前面没有框，按没有选中处理`);
  if (cell.unknownGlyphs.length > 0) say(`渠道前面的符号“${cell.unknownGlyphs.join('')}”不认识，按选中读入，请核对`);
}
