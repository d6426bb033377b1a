// The published catalogue 001 and its revision, made of it by the edits in fixtures/revisions/海坛片区/编辑.json. The
// edits hold no sentence of the published text: lines of it are named by their cells.
import type { SheetFixture } from '../../layouts/table-fixture.ts';

export interface PublishedTable {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly string[];
}

/** Lines of a cell, counted from 1: ["D7", 1, 5]. */
type Lines = readonly [cell: string, ...lines: number[]];

export interface Edits {
  readonly 标题: string;
  readonly 表头: readonly (readonly string[])[];
  readonly 表头合并: readonly string[];
  /** Letters of the published columns in their new order. */
  readonly 列次序: string;
  readonly 每格: readonly { readonly 列: string; readonly 从: string; readonly 到: string }[];
  /** Where the whole cell reads so. */
  readonly 整格: readonly { readonly 列: string; readonly 从: string; readonly 到: string }[];
  readonly 改格: readonly CellEdit[];
  readonly 新行: Readonly<Record<string, NewRow>>;
  /** Published rows (a range is one item over several rows) and new ones, from top to bottom. */
  readonly 次序: readonly string[];
}

interface CellEdit {
  readonly 格: string;
  readonly 从?: string;
  readonly 到?: string;
  readonly 文?: string;
  readonly 删行?: readonly number[];
  readonly 加行?: readonly string[];
}

type NewRow = { readonly 同: number } & Readonly<Record<string, string | number | { readonly 取: readonly Lines[] }>>;

const letters = [...'ABCDEFGHIJKL'];
const column = (letter: string) => letters.indexOf(letter);

/** Rows by their published number; a merged cell's text stands in all its rows. */
type Rows = Map<number, string[]>;

function filledRows({ rows, merges }: PublishedTable): Rows {
  const filled: Rows = new Map(rows.map((row, index) => [index + 1, letters.map((_, at) => (row[at] ?? '').trim())]));
  for (const merge of merges) {
    const [, from = '', top = '', to = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(merge) ?? [];
    if (from !== to || !'BC'.includes(from) || Number(top) < 4) continue;
    const text = filled.get(Number(top))?.[column(from)] ?? '';
    for (let row = Number(top); row <= Number(bottom); row++) filled.get(row)?.splice(column(from), 1, text);
  }
  return filled;
}

function cellOf(rows: Rows, cell: string): { readonly row: string[]; readonly at: number } {
  const row = rows.get(Number(cell.slice(1)));
  if (row === undefined) throw new Error(`no row for ${cell}`);
  return { row, at: column(cell.slice(0, 1)) };
}

function editCell(rows: Rows, { 格, 从, 到 = '', 文, 删行 = [], 加行 = [] }: CellEdit): void {
  const { row, at } = cellOf(rows, 格);
  const text = row[at] ?? '';
  if (从 !== undefined && !text.includes(从)) throw new Error(`${格} does not say ${从}`);
  const edited = 文 ?? (从 === undefined ? text : text.replaceAll(从, 到));
  const lines = edited.split('\n').filter((_, index) => !删行.includes(index + 1));
  row[at] = [...lines, ...加行].join('\n');
}

function takenLines(rows: Rows, taken: readonly Lines[]): string {
  const lines = taken.flatMap(([cell, ...numbers]) => {
    const { row, at } = cellOf(rows, cell);
    const all = (row[at] ?? '').split('\n');
    return numbers.map((number) => (all[number - 1] ?? '').replace(/^\d+\.\s*/, ''));
  });
  return lines.map((line, index) => (lines.length === 1 ? line : `${index + 1}.${line}`)).join('\n');
}

function newRow(rows: Rows, { 同, ...own }: NewRow): string[] {
  return letters.map((letter, at) => {
    const value = own[letter];
    if (typeof value === 'object') return takenLines(rows, value.取);
    return typeof value === 'string' ? value : (rows.get(同)?.[at] ?? '');
  });
}

function restyled(row: readonly string[], { 整格, 每格 }: Edits): string[] {
  return row.map((text, at) => {
    const letter = letters[at];
    const whole = 整格.find((edit) => edit.列 === letter && edit.从 === text)?.到;
    if (whole !== undefined) return whole;
    return 每格.filter((edit) => edit.列 === letter).reduce((result, { 从, 到 }) => result.replaceAll(从, 到), text);
  });
}

function rowsOf(rows: Rows, word: string, edits: Edits): string[][] {
  const made = edits.新行[word];
  if (made !== undefined) return [newRow(rows, made)];
  const [from = 0, to = from] = word.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => rows.get(from + index) ?? []);
}

/** The published table as it is. */
export function publishedSheet({ rows, merges }: PublishedTable): SheetFixture {
  return { sheet: 'Sheet1', rows, merges };
}

/** The revised table: a plain sheet without ids, numbered anew. */
export function revisedSheet(table: PublishedTable, edits: Edits): SheetFixture {
  const rows = filledRows(table);
  for (const edit of edits.改格) editCell(rows, edit);
  const body: string[][] = [];
  const merges = [...edits.表头合并];
  for (const [index, word] of edits.次序.entries()) {
    const group = rowsOf(rows, word, edits).map((row) => restyled(row, edits));
    const top = body.length + 4;
    for (const [at, row] of group.entries()) row[0] = at === 0 ? String(index + 1) : '';
    body.push(...group);
    if (group.length > 1)
      merges.push(...[...'ACDEFHKL'].map((letter) => `${letter}${top}:${letter}${top + group.length - 1}`));
  }
  merges.push(...groupMerges(body));
  const order = [...edits.列次序].map(column);
  const sorted = body.map((row) => order.map((at) => row[at] ?? ''));
  return { sheet: '标准目录', rows: [[edits.标题], ...edits.表头, ...sorted], merges };
}

/** 一级事项 is merged over the rows that share it, and stands only in the first of them. */
function groupMerges(body: string[][]): string[] {
  const merges: string[] = [];
  for (let top = 0; top < body.length; ) {
    const name = body[top]?.[1];
    let bottom = top;
    while (body[bottom + 1]?.[1] === name) bottom++;
    if (bottom > top) merges.push(`B${top + 4}:B${bottom + 4}`);
    for (let row = top + 1; row <= bottom; row++) body[row]?.splice(1, 1, '');
    top = bottom + 1;
  }
  return merges;
}
