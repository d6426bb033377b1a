import type { Catalogue } from '../model/catalogue.ts';
import { columnLabel, type ExactHead, hiddenFields, hiddenLabel } from '../model/round-trip.ts';
import {
  type CellPlan,
  type PrintPlan,
  pageCount,
  pageNumber,
  type RowPlan,
  type SheetPlan,
} from '../model/sheet-plan.ts';
import type { Merge } from '../model/table.ts';
import { cellText } from './cell-text.ts';
import { closingSection } from './closing-section.ts';
import { columnWidths } from './column-widths.ts';
import { formBody } from './form-body.ts';
import type { FormColumn } from './form-column.ts';
import { formColumns } from './form-columns.ts';
import { formHeader, headerHeight, headerRows } from './form-header.ts';
import { margins, type Pages, pageRoom } from './form-pages.ts';
import { formStyles } from './form-styles.ts';
import { textHeight } from './text-size.ts';

/** Points; Excel's own limit is 409. */
const highestRow = 400;
/** What 序号 takes, in digits. */
const numberWidth = 5;
const hiddenWidth = 12;

export interface NationalForm {
  readonly sheet: SheetPlan;
  /** For the hidden sheet. */
  readonly exact: ExactHead;
}

/**
 * A catalogue as the printed table of the national form, its items' exact values in hidden columns on the right.
 * @param place name of the sheet, and the catalogue's row in the hidden sheet, from 1
 */
export function nationalForm(catalogue: Catalogue, place: { name: string; row: number }): NationalForm {
  const { 事项: items, ...head } = catalogue;
  const columns = formColumns(catalogue);
  const widths = [numberWidth, ...columnWidths(columns, items)];
  const header = formHeader(catalogue.目录, columns, widths);
  const body = formBody(items, columns, widths, {
    top: headerHeight,
    pages: bodyPages(header.rows, widths),
  });
  const hidden = hiddenLabels(body.exactParts, place.row);
  const closing = closingRows(catalogue, widths);
  const end = headerHeight + body.rows.length;
  const sheet: SheetPlan = {
    name: place.name,
    visible: true,
    columns: [
      ...widths.map((width) => ({ width, style: 'added' })),
      ...hidden.map(() => ({ width: hiddenWidth, hidden: true })),
    ],
    rows: [...withHidden(header.rows, hidden), ...body.rows, ...closing],
    merges: [...header.merges, ...body.merges, ...closing.map((_, row) => wholeLine(end + row, columns.length))],
    frozenRows: headerHeight,
    print: printPlan(catalogue),
  };
  return { sheet, exact: { head, title: cellText(catalogue.目录), columns: columnKeys(columns) } };
}

/** A row a line, each over the whole width: that is how the import knows that they are no items. */
function closingRows(catalogue: Catalogue, widths: readonly number[]): RowPlan[] {
  const closing = closingSection(catalogue);
  if (closing === undefined) return [];
  const width = widths.reduce((sum, each) => sum + each, 0);
  return [closing.title, ...closing.lines].map((line): RowPlan => {
    const value = cellText(line);
    const height = Math.min(highestRow, textHeight(value, width, formStyles.added.size));
    return { height, cells: [{ value, style: 'added' }] };
  });
}

function wholeLine(row: number, right: number): Merge {
  return { top: row, left: 0, bottom: row, right };
}

/** The labels of the hidden columns stand in the upper of the two header rows. */
function withHidden(rows: readonly RowPlan[], labels: readonly string[]): RowPlan[] {
  const cells = labels.map((value): CellPlan => ({ value, style: 'hidden' }));
  return rows.map((row, index) => (index === headerRows[0] ? { ...row, cells: [...row.cells, ...cells] } : row));
}

function bodyPages(header: readonly RowPlan[], widths: readonly number[]): Pages {
  const room = pageRoom(widths);
  const [title = 0, upper = 0, lower = 0] = header.map(({ height }) => height ?? 0);
  return { first: room - title - upper - lower, further: room - upper - lower };
}

function hiddenLabels(exactParts: number, row: number): string[] {
  const parts = Array.from({ length: exactParts }, (_, index) => {
    return hiddenLabel({
      exactPart: index + 1,
      head: index === 0 ? row : undefined,
    });
  });
  return [...hiddenFields.map((field) => hiddenLabel({ field })), ...parts];
}

function columnKeys(columns: readonly FormColumn[]): ReadonlyMap<string, string> {
  return new Map([
    ['序号', '序号'],
    ...columns.map(({ labels, key }) => [columnLabel(labels), key] as const),
    ...hiddenFields.map((field) => [hiddenLabel({ field }), field] as const),
  ]);
}

function printPlan(catalogue: Catalogue): PrintPlan {
  const version = catalogue.版本 === undefined ? '' : `版本：${shortText(catalogue.版本)}`;
  return {
    paper: 'A3',
    orientation: 'landscape',
    repeatedRows: headerRows,
    margins,
    footer: { left: version, center: `第${pageNumber}页 共${pageCount}页` },
  };
}

/** Excel takes 255 characters in all parts of a footer together. */
function shortText(text: string): string {
  return cellText(text.slice(0, 40)).replaceAll('\n', ' ');
}
