// A sheet that gkml itself exported carries its items exactly in hidden columns (model/round-trip.ts). They count as
// long as the visible cells still say what they said then.
import { type Item, itemKeys } from '../../model/catalogue.ts';
import { groupOfEmptyCell, pairExactRows, type ReadRow, restoreItem } from '../../model/restore.ts';
import {
  agrees,
  type ColumnKey,
  decodeHead,
  decodeRow,
  type ExactHead,
  type ExactRow,
  hiddenColumn,
  hiddenSheetMark,
  hiddenSheetName,
} from '../../model/round-trip.ts';
import type { Sheet } from '../../model/table.ts';
import type { Grid } from './grid.ts';
import type { Column } from './header.ts';
import type { ReadItem } from './read-item.ts';

/** Row number in the hidden sheet, from 1 → what it says of one exported sheet. */
export type ExactHeads = ReadonlyMap<number, ExactHead>;

export function isHiddenSheet(sheet: Sheet): boolean {
  return sheet.rows[0]?.[0] === hiddenSheetMark || (sheet.hidden && sheet.name === hiddenSheetName);
}

export function readExactHeads(sheets: readonly Sheet[]): ExactHeads {
  const heads = new Map<number, ExactHead>();
  const hidden = sheets.find(isHiddenSheet);
  hidden?.rows.forEach((row, index) => {
    const head = decodeHead((row ?? []).slice(2).join(''));
    if (head) heads.set(index + 1, head);
  });
  return heads;
}

/** gkml's own columns among those of a header. */
export function hiddenColumnsOf(columns: readonly Column[]): ReadonlySet<number> {
  return new Set(columns.filter((column) => hiddenColumn(column.label) !== undefined).map((column) => column.index));
}

/** What a table that gkml exported carries beside its visible cells; each row is decoded once. */
export interface ExactRows {
  readonly head: ExactHead;
  /** What a row's cells show and what its hidden columns hold. */
  at(row: number): ReadRow;
  /** The item of a row none of whose cells was edited. */
  unchangedItem(row: number): Item | undefined;
  readonly groupColumn: number | undefined;
}

/** Undefined for the tables of other makers. */
export function exactRowsOf(grid: Grid, columns: readonly Column[], heads: ExactHeads): ExactRows | undefined {
  const parts = exactParts(columns);
  const head = parts.head === undefined ? undefined : heads.get(parts.head);
  if (!head || parts.columns.length === 0) return undefined;
  const keyed = columns.flatMap((column): [number, ColumnKey][] => {
    const key = head.columns.get(column.header);
    return key === undefined ? [] : [[column.index, key]];
  });
  const known = new Map<number, ReadRow>();
  const at = (row: number): ReadRow => {
    const read = known.get(row) ?? {
      shown: new Map(keyed.map(([index, key]) => [key, grid.shown(row, index)])),
      exact: decodeRow(parts.columns.map((index) => grid.sheet.rows[row]?.[index] ?? '').join('')),
    };
    known.set(row, read);
    return read;
  };
  return {
    head,
    at,
    unchangedItem: (row) => {
      const { exact, shown } = at(row);
      return exact && itemKeys.every((key) => agrees(exact, shown, key)) ? exact.item : undefined;
    },
    groupColumn: keyed.find(([, key]) => key === '一级事项')?.[0],
  };
}

/** The items of one table with everything that the visible cells could not carry. */
export function restoreExact(grid: Grid, items: readonly ReadItem[], exactRows: ExactRows): ReadItem[] {
  const rows = items.map(({ rows: [row] }) => exactRows.at(row));
  const { groupColumn } = exactRows;
  let above: { exact: ExactRow | undefined; group: string | undefined } | undefined;
  return pairExactRows(rows).map((exact, index): ReadItem => {
    const read = items[index] as ReadItem;
    const shown = rows[index]?.shown ?? new Map();
    const isEmpty = groupColumn !== undefined && grid.shown(read.rows[0], groupColumn) === '';
    let item = exact ? restoreItem(exact, shown, read.item).item : read.item;
    if (isEmpty) item = withGroup(item, groupOfEmptyCell(exact, above));
    above = { exact, group: item.一级事项 };
    return { ...read, item };
  });
}

function withGroup(item: ReadItem['item'], group: string | undefined): ReadItem['item'] {
  const { 一级事项: _, ...rest } = item;
  return group === undefined ? rest : { ...rest, 一级事项: group };
}

function exactParts(columns: readonly Column[]): {
  columns: number[];
  head: number | undefined;
} {
  const parts: { index: number; part: number; head: number | undefined }[] = [];
  for (const { label, index } of columns) {
    const hidden = hiddenColumn(label);
    if (hidden && 'exactPart' in hidden) parts.push({ index, part: hidden.exactPart, head: hidden.head });
  }
  parts.sort((a, b) => a.part - b.part);
  return {
    columns: parts.map(({ index }) => index),
    head: parts.find(({ head }) => head !== undefined)?.head,
  };
}
