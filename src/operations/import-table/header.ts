import { parseLevel } from '../../fields/level.ts';
import { isBlank } from '../../fields/text.ts';
import { columnLetters } from '../../model/location.ts';
import { columnLabel, decodeRow, hiddenColumn } from '../../model/round-trip.ts';
import type { Grid } from './grid.ts';
import { labelKey, labelName, type Role, type Vocabulary } from './vocabulary.ts';

export interface Column {
  readonly index: number;
  /** 渠道勾选: one channel a column, ticked. undefined: no header that names anything. */
  readonly role: Role | '渠道勾选' | undefined;
  /** The last line of the header, as published without blanks: 乡、村级, 特定群众 …; '' without a header. */
  readonly label: string;
  /** All lines of the header joined by “/”. */
  readonly header: string;
}

/** A column that the standard table does not have: it goes to 扩展. */
export function isExtra({ role }: Column): boolean {
  return role === undefined || role === '扩展' || role === '下级事项';
}

/** The key of such a column in 扩展: its header, or its letter where it has none. */
export function extraKey({ label, index }: Column): string {
  return label === '' ? `${columnLetters(index)}列` : label;
}

/** 三级事项, 四级目录 …: a level below 名称, kept in 扩展. */
export function isDeeperLevel({ role, label }: Column): boolean {
  return role === '下级事项' || (role === '扩展' && /级(事项|目录)$/u.test(label));
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
}

const maxHeaderRows = 3;
/** A row with fewer known labels than this starts no header. */
const minKnownLabels = 3;

/** Every header of a sheet, in order, repeated ones included. A header need not be a catalogue's: see kind.ts. */
export function findHeaders(grid: Grid, vocabulary: Vocabulary): Header[] {
  const headers: Header[] = [];
  let carrier: number | undefined;
  for (let row = 0; row < grid.rowCount; row++) {
    // A row that gkml wrote an item into is that item, whatever its words.
    if (carrier !== undefined && decodeRow(grid.own(row, carrier)) !== undefined) continue;
    if (!startsHeader(grid, row, vocabulary)) continue;
    let bottom = row;
    while (
      bottom + 1 < Math.min(row + maxHeaderRows, grid.rowCount) &&
      continuesHeader(grid, bottom + 1, row, vocabulary)
    ) {
      bottom++;
    }
    headers.push({
      top: row,
      bottom,
      columns: readColumns(grid, row, bottom, vocabulary),
    });
    carrier = headers.at(-1)?.columns.find(({ label }) => isExactColumn(label))?.index;
    row = bottom;
  }
  return headers;
}

function isExactColumn(label: string): boolean {
  const hidden = hiddenColumn(label);
  return hidden !== undefined && 'exactPart' in hidden && hidden.exactPart === 1;
}

function startsHeader(grid: Grid, row: number, vocabulary: Vocabulary): boolean {
  const filled = grid.filledCount(row);
  if (filled < minKnownLabels) return false;
  let known = 0;
  let unknown = 0;
  for (const column of grid.filledColumns(row)) {
    if (vocabulary.roleOf(grid.own(row, column)) === undefined) unknown++;
    else known++;
    // A hundred thousand data rows are asked too: most are refused after a few cells.
    if (unknown * 2 > filled) return false;
  }
  return known >= minKnownLabels;
}

/** A further header row names sub-columns. First data values may stand in it, merged downwards: those do not count against it. */
function continuesHeader(grid: Grid, row: number, top: number, vocabulary: Vocabulary): boolean {
  if (isUnderHeader(grid, row, top)) return true;
  let known = 0;
  let strange = 0;
  for (const column of grid.filledColumns(row)) {
    const text = grid.own(row, column);
    const merge = grid.mergeAt(row, column);
    if (isSubLabel(text, vocabulary)) known++;
    else if (!(merge && merge.bottom > row)) strange++;
  }
  return known >= 1 && known > strange;
}

/** Most columns of the row belong to blocks merged down from the header: what else stands in it names their parts. */
function isUnderHeader(grid: Grid, row: number, top: number): boolean {
  const labelled = grid.filledColumns(top);
  const covering = labelled.filter((column) => (grid.mergeAt(top, column)?.bottom ?? top) >= row);
  const isShort = grid.filledColumns(row).every((column) => grid.own(row, column).length <= 20);
  return isShort && covering.length * 2 > labelled.length;
}

function isSubLabel(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 40) return false;
  const isBracketNote = /^\s*[（(].*[）)]\s*$/u.test(text) && labelKey(text) !== '';
  return vocabulary.roleOf(text) !== undefined || isBracketNote || isLevelLabel(text);
}

function isLevelLabel(text: string): boolean {
  return text.length <= 20 && parseLevel(text).understood;
}

function readColumns(grid: Grid, top: number, bottom: number, vocabulary: Vocabulary): Column[] {
  const columns: Column[] = [];
  const width = headerWidth(grid, top, bottom);
  for (let index = 0; index < width; index++) {
    const labels = headerLabels(grid, top, bottom, index, vocabulary);
    let role = roleOfLabels(labels, vocabulary);
    const header = columnLabel(labels);
    // 一级事项 written twice by mistake: the second one, next to it, is the second level.
    const isRepeat = role === '一级事项' && columns.at(-1)?.role === '一级事项' && columns.at(-1)?.header === header;
    if (isRepeat) role = '二级事项';
    columns.push({ index, role, label: lastLabel(labels), header });
  }
  return columns;
}

/** 公开层级县级, two lines run into one, is 县级. */
function lastLabel(labels: readonly string[]): string {
  const label = labelName(labels.at(-1) ?? '');
  return label.replace(/^公?开?层级(?=.)/u, '');
}

function headerWidth(grid: Grid, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) {
    for (const column of grid.filledColumns(row))
      width = Math.max(width, (grid.mergeAt(row, column)?.right ?? column) + 1);
  }
  return width;
}

/** The lines of one column's header, top down; a merged block counts once, a data value in a sub-header row not at all. */
function headerLabels(grid: Grid, top: number, bottom: number, column: number, vocabulary: Vocabulary): string[] {
  const labels: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const isRepeat = row > top && grid.anchorRow(row, column) < row;
    const text = grid.shown(row, column);
    if (isRepeat || isBlank(text)) continue;
    const isDataValue = row > top && labels.length > 0 && isFirstDataValue(grid, row, column, bottom, vocabulary);
    if (!isDataValue) labels.push(text);
  }
  return labels;
}

/** A value of the first item that stands in the sub-header row, merged down into the data. */
function isFirstDataValue(grid: Grid, row: number, column: number, bottom: number, vocabulary: Vocabulary): boolean {
  const reachesDown = (grid.mergeAt(row, column)?.bottom ?? row) > bottom;
  return reachesDown && !isSubLabel(grid.own(row, column), vocabulary);
}

function roleOfLabels(labels: readonly string[], vocabulary: Vocabulary): Column['role'] {
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  if (labels.length <= 1) return vocabulary.roleOf(last) ?? (isLevelLabel(last) ? '层级' : undefined);
  const top = vocabulary.roleOf(first);
  const named = vocabulary.roleOf(last);
  // 政府网站 heads a column of addresses, but under 公开渠道 it is a channel to tick.
  const own = top === '渠道' && named === '网址' && !/址|链接|URL/iu.test(last) ? undefined : named;
  if (own !== undefined && own !== '扩展') return own;
  if (own === undefined) return roleOfSubColumn(labels, top, vocabulary);
  return top ?? own;
}

/** A sub-column whose own label names nothing: a level, a channel, or a part of what stands above it. */
function roleOfSubColumn(labels: readonly string[], top: Role | undefined, vocabulary: Vocabulary): Column['role'] {
  const last = labels.at(-1) ?? '';
  if (top === '层级' || isLevelLabel(last)) return '层级';
  const joined = vocabulary.roleOf(labels.join(''));
  if (top === '渠道') return joined ?? (isNote(last) ? '渠道' : '渠道勾选');
  return joined ?? top;
}

function isNote(label: string): boolean {
  return /^\s*[（(]/u.test(label);
}
