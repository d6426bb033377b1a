import { readAudience, readAudienceText } from '../../fields/audience.ts';
import type { Reading } from '../../fields/glyph-columns.ts';
import { parseLevel, readLevels } from '../../fields/level.ts';
import { readMethod, readMethodText } from '../../fields/method.ts';
import { type CellNotice, type CellReader, type Piece, readPieces } from './cells.ts';
import type { ItemRows } from './group-rows.ts';
import type { Column } from './header.ts';

interface TickReader extends CellReader {
  readonly columns: readonly Column[];
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
  对象: (text) => readAudienceText(text),
  全社会: (text) => readAudience({ society: text, group: '' }),
  特定群体: (text) => readAudience({ society: '', group: text }),
  方式: (text) => readMethodText(text),
  主动: (text) => readMethod({ active: text, onRequest: '' }),
  依申请: (text) => readMethod({ active: '', onRequest: text }),
  层级: (text, label) => (parseLevel(label).understood ? readLevels([{ label, text }]) : readLevelText(text)),
};

/** 对象, 方式 and 层级 of one item, from tick columns or from words. */
export function readTicks(reader: TickReader, rows: ItemRows): Ticks {
  const audience = valuesOf(reader, rows, ['对象', '全社会', '特定群体']);
  const method = valuesOf(reader, rows, ['方式', '主动', '依申请']);
  const hasLevels = reader.columns.some((column) => column.role === '层级');
  return {
    audience,
    method,
    level: hasLevels ? valuesOf(reader, rows, ['层级']) : undefined,
  };
}

/** Row by row: of an item with two rows of ticks, the first row's come first. */
function valuesOf(reader: TickReader, rows: ItemRows, roles: readonly Column['role'][]): string[] {
  const cells = reader.columns
    .filter((column) => roles.includes(column.role))
    .flatMap((column) => readPieces(reader, column, rows).map((piece) => ({ column, piece })));
  cells.sort((a, b) => a.piece.row - b.piece.row);
  return [...new Set(cells.flatMap(({ column, piece }) => cellValues(reader, column, piece)))];
}

function cellValues(reader: TickReader, column: Column, { text, row, column: index }: Piece): readonly string[] {
  const read = column.role && reading[column.role];
  if (!read) return [];
  const { values, problems } = read(text, column.label);
  for (const problem of problems) {
    if (problem.kind !== 'unknown-glyph') continue;
    const message = `“${column.header}”一栏的符号“${problem.text}”不认识，按打勾读入，请核对`;
    reader.notice({ row, column: index, message });
  }
  return values;
}

/** One text column 公开层级: 县级、乡级 is two values, 乡、村级 one. */
function readLevelText(text: string): Reading {
  const parts = text.split(/[、，,；;/／\s]+/u).filter((part) => part !== '');
  const isList = parts.length > 1 && parts.every((part) => part.endsWith('级'));
  return { values: isList ? parts : [text], problems: [] };
}
