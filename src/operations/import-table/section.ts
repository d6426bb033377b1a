// A sheet cut into sections: captions, a header, the data rows under it. A header repeated inside the data opens no new
// section; a title row inside the data does.
import { domainOfName, domainOfTitle } from '../../fields/domain.ts';
import { parseOrgan } from '../../fields/organ.ts';
import { withoutBlanks } from '../../fields/text.ts';
import type { Registers } from '../../model/registers.ts';
import type { Grid } from './grid.ts';
import type { Column, Header } from './header.ts';

export interface Section {
  readonly header: Header;
  /** Rows above the header that belong to it, top down. */
  readonly captions: readonly number[];
  /** Data rows, in order; repeated headers, bands and footers are not among them. */
  readonly rows: readonly number[];
  readonly repeatedHeaders: readonly Header[];
  /** The table's own title again, as at the top of each page. */
  readonly repeatedTitles: readonly number[];
  /** Rows below the data that are no items: 注：…, 填表人：…, 第1页. */
  readonly footers: readonly number[];
  /** Short full-width rows inside the data: they name a group or nothing. Row → text. */
  readonly bands: ReadonlyMap<number, string>;
}

interface OpenSection {
  header: Header;
  captions: number[];
  rows: number[];
  repeatedHeaders: Header[];
  repeatedTitles: number[];
  footers: number[];
  bands: Map<number, string>;
}

export function cutSections(grid: Grid, headers: readonly Header[], registers: Registers): Section[] {
  const sections: OpenSection[] = [];
  headers.forEach((header, index) => {
    const from = index === 0 ? 0 : (headers[index - 1]?.bottom ?? 0) + 1;
    const above = rowsBetween(grid, from, header.top);
    const before = sections.at(-1);
    const captions = before ? trailingCaptions(grid, above) : above;
    if (before) addRows(grid, before, above.slice(0, above.length - captions.length), registers);
    const isRepeat =
      before !== undefined &&
      sameColumns(before.header.columns, header.columns) &&
      !startsAnew(grid, before, captions, registers);
    if (isRepeat) {
      before.repeatedHeaders.push(header);
      const titles = captions.filter((row) => isTitle(grid, row, registers));
      before.repeatedTitles.push(...titles);
      addRows(
        grid,
        before,
        captions.filter((row) => !titles.includes(row)),
        registers,
      );
    } else {
      // A table without a title of its own goes on under the one above it.
      const hasTitle = captions.some((row) => isTitle(grid, row, registers));
      sections.push({
        header,
        captions: hasTitle || !before ? captions : [...before.captions, ...captions],
        rows: [],
        repeatedHeaders: [],
        repeatedTitles: [],
        footers: [],
        bands: new Map(),
      });
    }
  });
  const last = sections.at(-1);
  if (last) addRows(grid, last, rowsBetween(grid, (headers.at(-1)?.bottom ?? 0) + 1, grid.rowCount), registers);
  return sections;
}

function rowsBetween(grid: Grid, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = from; row < to; row++) if (grid.filledCount(row) > 0) rows.push(row);
  return rows;
}

/** The rows right above a later header that hold a title or the like rather than an item. */
function trailingCaptions(grid: Grid, rows: readonly number[]): number[] {
  let start = rows.length;
  while (start > 0) {
    const row = rows[start - 1] as number;
    const filled = grid.filledColumns(row);
    const first = grid.own(row, filled[0] ?? 0);
    if (filled.length > 2 || /^\d+$/u.test(first) || isFooterText(first)) break;
    if (filled.length === 1 && (filled[0] ?? 0) > 2) break;
    start--;
  }
  return rows.slice(start);
}

/** 备注 | 本目录动态调整 and 合计 | 12项: a row of notes, its first cell names it. */
function isLabelled([first = '', ...more]: readonly string[]): boolean {
  return more.length <= 2 && /^(备注|说明|注|附注|合计|总计|小计|共计)[:：]?$/u.test(withoutBlanks(first));
}

/** A title above a repeated header opens a new table, unless it is the same title again, as at the top of each page. */
function startsAnew(grid: Grid, before: OpenSection, captions: readonly number[], registers: Registers): boolean {
  const known = new Set(before.captions.map((row) => withoutBlanks(rowText(grid, row))));
  return captions.some((row) => isTitle(grid, row, registers) && !known.has(withoutBlanks(rowText(grid, row))));
}

function isTitle(grid: Grid, row: number, registers: Registers): boolean {
  const text = rowText(grid, row);
  return domainOfTitle(text, registers.domains) !== undefined || /目录|清单|一览表/u.test(text);
}

export function rowText(grid: Grid, row: number): string {
  return grid
    .filledColumns(row)
    .map((column) => grid.own(row, column))
    .join(' ');
}

function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  const named = (columns: readonly Column[]) =>
    columns
      .filter((column) => column.header !== '')
      .map((column) => `${column.index}:${column.header}`)
      .join('|');
  return named(a) === named(b);
}

function addRows(grid: Grid, section: OpenSection, rows: readonly number[], registers: Registers): void {
  const footerStart = startOfFooters(grid, section.header, rows);
  rows.forEach((row, index) => {
    if (index >= footerStart) section.footers.push(row);
    else if (isPageFooter(grid, row)) section.footers.push(row);
    else {
      const band = bandText(grid, row, section.header, registers);
      if (band === undefined) section.rows.push(row);
      else section.bands.set(row, band);
    }
  });
}

/** Footers are looked for from the end upwards, so that a note between two items stays where it is. */
function startOfFooters(grid: Grid, header: Header, rows: readonly number[]): number {
  let start = rows.length;
  while (start > 0 && isFooterRow(grid, rows[start - 1] as number, header)) start--;
  return start;
}

function isFooterRow(grid: Grid, row: number, header: Header): boolean {
  const filled = grid.filledColumns(row);
  const texts = filled.map((column) => grid.own(row, column));
  if (texts.every(isFooterText)) return true;
  if (isLabelled(texts)) return true;
  const [column] = filled;
  if (filled.length !== 1 || column === undefined) return false;
  const role = header.columns[column]?.role;
  const isWide = widthOf(grid, row, column) * 2 >= header.columns.length;
  const isBeforeElements = role === '序号' || role === undefined;
  return (isWide || isBeforeElements) && !/^\d+(\.\d+)*$/u.test(texts[0] ?? '');
}

function isFooterText(text: string): boolean {
  return (
    /^(合计|总计|小计|共计)/u.test(text) ||
    isLoneOrgan(text) ||
    /^(注|说明|备注|附注|填表|制表|编制|填报|联系|审核|审批|签发|负责人|经办|单位负责|电话|日期|公开日期|网站|监督电话)[^，。]{0,12}[:：]/u.test(
      text,
    ) ||
    /(盖章|签章|签字|公章)[)）]?$/u.test(text) ||
    isPageText(text) ||
    /^\d{4}年\d{1,2}月(\d{1,2}日)?$/u.test(withoutBlanks(text))
  );
}

/** 青禾县民政局 alone in a row is a signature. */
function isLoneOrgan(text: string): boolean {
  return text.length <= 30 && parseOrgan(text).kind === 'named';
}

function isPageText(text: string): boolean {
  return /^[-—\s]*(第?\s*\d+\s*页)?[，,/\s]*(共\s*\d+\s*页)?[-—\s]*$/u.test(text) && /页/u.test(text);
}

function isPageFooter(grid: Grid, row: number): boolean {
  if (grid.filledCount(row) > 2) return false;
  const filled = grid.filledColumns(row);
  return filled.length > 0 && filled.length <= 2 && filled.every((column) => isPageText(grid.own(row, column)));
}

function widthOf(grid: Grid, row: number, column: number): number {
  const merge = grid.mergeAt(row, column);
  return merge ? merge.right - merge.left + 1 : 1;
}

/** A lone text merged over half of the table or more is a heading inside the table. */
function bandText(grid: Grid, row: number, header: Header, registers: Registers): string | undefined {
  if (grid.filledCount(row) !== 1) return undefined;
  const filled = grid.filledColumns(row);
  const [column] = filled;
  if (filled.length !== 1 || column === undefined) return undefined;
  const text = grid.own(row, column);
  const isWide = widthOf(grid, row, column) * 2 >= header.columns.length;
  const isLoneTitle = column <= 1 && domainOfTitle(text, registers.domains)?.known === true;
  const isLoneDomain =
    column <= 1 &&
    domainOfName(text.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]/u, ''), registers.domains) !== undefined;
  return isWide || (column === 0 && (isLoneTitle || isLoneDomain)) ? text : undefined;
}
