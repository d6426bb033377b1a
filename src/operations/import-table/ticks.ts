import { readAudience, readAudienceText } from '../../fields/audience.ts';
import { chosenWords, readTick } from '../../fields/glyph.ts';
import type { Reading } from '../../fields/glyph-columns.ts';
import { parseLevel, readLevels } from '../../fields/level.ts';
import { readMethod, readMethodText } from '../../fields/method.ts';
import { remember } from '../../fields/remember.ts';
import { type CellNotice, type CellReader, type Piece, readPieces } from './cells.ts';
import type { ItemRows } from './group-rows.ts';
import type { Column } from './header.ts';
import type { TableColumns } from './table-columns.ts';

interface NoticingReader extends CellReader {
  readonly notice: (notice: CellNotice) => void;
}

export interface Ticks {
  readonly audience: string[];
  readonly method: string[];
  /** Undefined where the table has no column for it. */
  readonly level: string[] | undefined;
}

/** How a cell of each role is read. */
const reading: Readonly<Partial<Record<NonNullable<Column['role']>, (text: string, label: string) => Reading>>> = {
  对象: (text) => readBoxed(text, readAudienceText),
  全社会: (text) => readAudience({ society: text, group: '' }),
  特定群体: (text) => readAudience({ society: '', group: text }),
  方式: (text) => readBoxed(text, readMethodText),
  主动: (text) => readMethod({ active: text, onRequest: '' }),
  依申请: (text) => readMethod({ active: '', onRequest: text }),
  层级: (text, label) =>
    parseLevel(label).understood ? readLevels([{ label, text }]) : readBoxed(text, readLevelText),
};

interface TickColumn {
  readonly column: Column;
  readonly read: (text: string) => Reading;
}

/** 对象, 方式 and 层级 of one item, from tick columns or from words. */
export type TicksReader = (reader: NoticingReader, rows: ItemRows) => Ticks;

/** Made once a table: which columns hold ticks, and how each is read. */
export function createTicksReader(columns: TableColumns): TicksReader {
  const audience = tickColumns(columns, ['对象', '全社会', '特定群体']);
  const method = tickColumns(columns, ['方式', '主动', '依申请']);
  const level = tickColumns(columns, ['层级']);
  return (reader, rows) => ({
    audience: valuesOf(reader, rows, audience),
    method: valuesOf(reader, rows, method),
    level: level.length > 0 ? valuesOf(reader, rows, level) : undefined,
  });
}

function tickColumns(columns: TableColumns, roles: readonly NonNullable<Column['role']>[]): TickColumn[] {
  return columns.all.flatMap((column) => {
    const read = column.role && roles.includes(column.role) ? reading[column.role] : undefined;
    return read ? [{ column, read: remember((text) => read(text, column.label)) }] : [];
  });
}

/** Row by row: of an item with two rows of ticks, the first row's come first. */
function valuesOf(reader: NoticingReader, rows: ItemRows, columns: readonly TickColumn[]): string[] {
  const cells: { tick: TickColumn; piece: Piece }[] = [];
  for (const tick of columns) {
    for (const piece of readPieces(reader, tick.column, rows)) cells.push({ tick, piece });
  }
  if (rows.length > 1) cells.sort((a, b) => a.piece.row - b.piece.row);
  const values: string[] = [];
  for (const { tick, piece } of cells) {
    for (const value of readCell(reader, tick, piece)) if (!values.includes(value)) values.push(value);
  }
  return values;
}

function readCell(reader: NoticingReader, { column, read }: TickColumn, piece: Piece): readonly string[] {
  const { values, problems } = read(piece.text);
  for (const problem of problems) {
    const message =
      problem.kind === 'unknown-glyph'
        ? `“${column.header}”一栏的符号“${problem.text}”不认识，按打勾读入，请核对`
        : `“${column.header}”一栏里的“${problem.text}”不像这一栏的内容，请核对`;
    reader.notice({ row: piece.row, column: piece.column, message });
  }
  return values;
}

/** A text column may hold boxes too: ■主动 □依申请. A lone tick in it says nothing. */
function readBoxed(text: string, read: (words: string) => Reading): Reading {
  const words = chosenWords(text);
  if (words === undefined && readTick(text).kind === 'ticked') {
    return { values: [], problems: [{ kind: 'unexpected-words', text }] };
  }
  const readings = (words ?? [text]).map(read);
  return {
    values: readings.flatMap((reading) => reading.values),
    problems: readings.flatMap((reading) => reading.problems),
  };
}

/** One text column 公开层级: 县级、乡级 is two values, 乡、村级 one. */
function readLevelText(text: string): Reading {
  const parts = text.split(/[、，,；;/／\s]+/u).filter((part) => part !== '');
  const isList = parts.length > 1 && parts.every((part) => part.endsWith('级'));
  return { values: isList ? parts : [text], problems: [] };
}
