// The texts that an item's rows give for one column, with merges and 同上 resolved and each cell settled in the account.
import { pointsAbove } from '../../fields/ditto.ts';
import type { Grid } from './grid.ts';
import type { ItemRows } from './group-rows.ts';
import type { Column } from './header.ts';
import type { SheetLedger } from './ledger.ts';

export interface Piece {
  readonly text: string;
  /** The cell that holds the text. */
  readonly row: number;
  readonly column: number;
}

/** What 同上 points to: the last text seen in each column, by its number. */
export type Memory = (Piece | undefined)[];

const placeholder = /^[?？─—–―\-_/／\\·•…]+$/u;

/** Signs that people put into a cell to say that there is nothing: ─ — / ? */
export function isPlaceholder(text: string): boolean {
  return text.length <= 12 && placeholder.test(text);
}

/** Something about a cell that a person should look at; goes into the import's summary. */
export interface CellNotice {
  readonly row: number;
  readonly column: number;
  readonly message: string;
  /** info: a fact of the reading; warning (if absent): something to check against the original. */
  readonly severity?: 'warning' | 'info';
}

export interface CellReader {
  readonly grid: Grid;
  readonly ledger: SheetLedger;
  readonly memory: Memory;
}

/**
 * The pieces of one column, top down: what is shown in the first row, and what later rows add of their own.
 * Placeholders give nothing and are settled as ignored.
 */
export function readPieces(reader: CellReader, column: Column, rows: ItemRows): readonly Piece[] {
  const { index } = column;
  const first = readPiece(reader, shownPiece(reader, rows[0], index), rows[0], index);
  const pieces = first ? [first] : [];
  for (let position = 1; position < rows.length; position++) {
    const row = rows[position] as number;
    const piece = readPiece(reader, ownPiece(reader, row, index), row, index);
    if (piece) pieces.push(piece);
  }
  const last = pieces.at(-1);
  if (last) reader.memory[index] = pieces.length === 1 ? last : { ...last, text: pieceText(pieces) };
  return pieces;
}

/** The pieces as one text, a line each. */
export function readText(reader: CellReader, column: Column, rows: ItemRows): string {
  return pieceText(readPieces(reader, column, rows));
}

function ownPiece({ grid }: CellReader, row: number, column: number): Piece | undefined {
  const text = grid.own(row, column);
  return text === '' ? undefined : { text, row, column };
}

function shownPiece({ grid, ledger }: CellReader, row: number, column: number): Piece | undefined {
  const text = grid.shown(row, column);
  if (text === '') return undefined;
  const merge = grid.mergeAt(row, column);
  if (!merge) return { text, row, column };
  if (merge.top !== row || merge.left !== column) ledger.resolve(row, column, merge.top, merge.left, 'merge');
  return { text, row: merge.top, column: merge.left };
}

function readPiece(
  { ledger, memory }: CellReader,
  piece: Piece | undefined,
  row: number,
  column: number,
): Piece | undefined {
  if (piece === undefined) return undefined;
  if (ledger.isFailed(piece.row, piece.column)) return undefined;
  if (isPlaceholder(piece.text)) {
    ledger.ignore(piece.row, piece.column, '占位符号，当作空格');
    return undefined;
  }
  if (!pointsAbove(piece.text)) {
    ledger.use(piece.row, piece.column);
    return piece;
  }
  const above = memory[column];
  if (above === undefined) {
    ledger.fail(piece.row, piece.column, '写着“同上”，上面却没有可以沿用的内容');
    return undefined;
  }
  ledger.use(piece.row, piece.column);
  ledger.resolve(row, column, above.row, above.column, '同上');
  return above;
}

/** The pieces as one text, a line each. */
export function pieceText(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return pieces[0]?.text ?? '';
  return pieces.map((piece) => piece.text).join('\n');
}
