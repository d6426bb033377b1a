// A table for the review file: title, notes, a header on every page, rows with room for a person's words, lines to sign.
import {
  type CellPlan,
  type CellValue,
  type ChoicePlan,
  type PrintPlan,
  pageCount,
  pageNumber,
  type RowPlan,
  type SheetPlan,
  type TextRun,
} from '../model/sheet-plan.ts';
import { cellText } from './cell-text.ts';
import { cutRuns } from './cut-runs.ts';
import { keepHeadings, margins, startsPage } from './form-pages.ts';
import { reviewStyles } from './review-styles.ts';
import { textHeight } from './text-size.ts';

export interface SheetColumn {
  readonly label: string;
  /** In digits. */
  readonly width: number;
  readonly look: 'text' | 'centred' | 'choice' | 'input';
  /** What a person may choose from in its cells. */
  readonly choices?: readonly string[];
}

export type SheetRow =
  | { readonly band: string }
  /** A sum of other rows takes no 序号. The hidden texts are for reading the row back. */
  | { readonly cells: readonly CellValue[]; readonly isSum?: boolean; readonly hidden?: readonly string[] };

export interface SignedSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Labels of hidden columns behind them. */
  readonly hidden?: readonly string[];
  /** Below 序号, which counts them. */
  readonly rows: readonly SheetRow[];
  /** What is signed at the end, line by line. */
  readonly signing: readonly string[];
  readonly paper: PrintPlan['paper'];
}

/** Points that a page across has for rows. */
const pageRooms = { A3: 841.89 - ends(), A4: 595.28 - ends() } as const;
/** Points. Excel's own limit is 409. */
const highestRow = 402;
const lowestRow = 24;
const signingHeight = 36;
/** In WPS and older Excel a cell of the text format shows #### above this length. */
const longestText = 255;
const numberColumn: SheetColumn = { label: '序号', width: 6, look: 'centred' };

/** The sheet across the page; a row whose texts are too long for one row of a spreadsheet takes several. */
export function signedSheet(sheet: SignedSheet): SheetPlan {
  const columns = [numberColumn, ...sheet.columns];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (text: string, style: keyof typeof reviewStyles, lowest = 0): RowPlan => {
    const value = cellText(text);
    const height = Math.min(highestRow, Math.max(lowest, textHeight(value, width, reviewStyles[style].size)));
    return { height, cells: [{ value, style }, ...columns.slice(1).map(() => ({ value: '', style }))] };
  };
  const head = [line(sheet.title, 'title'), ...sheet.notes.map((note) => line(note, 'note'))];
  const body = bodyRows(sheet.rows, columns, line);
  const foot = sheet.signing.map((text) => line(text, 'signing', signingHeight));
  const header = headerRow(columns, sheet.hidden ?? []);
  const room = pageRooms[sheet.paper] - (header.height ?? 0);
  const rows = [...head, header, ...keptTogether(head, withBandsKept(head, body, room), foot, room)];
  const wholeLines = [...head.keys(), ...body.bands.map((index) => head.length + 1 + index)];
  const signed = foot.map((_, index) => rows.length - foot.length + index);
  const choices = choicesIn(columns, head.length + 1, head.length + body.rows.length);
  return {
    name: sheet.name,
    visible: true,
    columns: [
      ...columns.map(({ width }) => ({ width })),
      ...(sheet.hidden ?? []).map(() => ({ width: numberColumn.width, hidden: true })),
    ],
    rows,
    ...(choices.length > 0 && { choices }),
    merges: [...wholeLines, ...signed].map((row) => ({ top: row, left: 0, bottom: row, right: columns.length - 1 })),
    frozenRows: head.length + 1,
    print: {
      paper: sheet.paper,
      orientation: 'landscape',
      repeatedRows: [head.length, head.length],
      margins,
      footer: { left: '', center: `第${pageNumber}页 共${pageCount}页` },
    },
  };
}

function choicesIn(columns: readonly SheetColumn[], first: number, last: number): ChoicePlan[] {
  return columns.flatMap(({ choices }, column) =>
    choices === undefined ? [] : [{ column, first, last, values: choices }],
  );
}

function withBandsKept(head: readonly RowPlan[], { rows, bands }: Body, room: number): RowPlan[] {
  const first = room - head.reduce((sum, { height }) => sum + (height ?? 0), 0);
  const heights = keepHeadings(
    rows.map(({ height }) => height ?? 0),
    new Set(bands),
    { first, further: room },
    highestRow,
  );
  return rows.map((row, index) => ({ ...row, height: heights[index] ?? lowestRow }));
}

/**
 * The rows below the header. Nobody signs a page that holds nothing else: where the lines to sign would begin one, the
 * row before them is made just high enough to stand there too.
 * @param room for rows on each page below the header, in points
 */
function keptTogether(head: readonly RowPlan[], body: readonly RowPlan[], foot: readonly RowPlan[], room: number) {
  const heights = [...body, ...foot].map(({ height }) => height ?? 0);
  const first = room - head.reduce((sum, { height }) => sum + (height ?? 0), 0);
  const starts = startsPage(heights, { first, further: room });
  const last = body.at(-1);
  const cut = starts.indexOf(true, body.length);
  const height = [last, ...foot].reduce((sum, row) => sum + (row?.height ?? 0), 0);
  if (!last || cut < 0 || starts[body.length - 1] || height > highestRow) return [...body, ...foot];
  return [...body.slice(0, -1), { ...last, height }, ...foot];
}

function ends(): number {
  return (2 * margins[1] * 72) / 25.4;
}

function headerRow(columns: readonly SheetColumn[], hidden: readonly string[]): RowPlan {
  const { size } = reviewStyles.header;
  const height = Math.max(...columns.map(({ label, width }) => textHeight(label, width, size)), lowestRow);
  return {
    height,
    cells: [...columns.map(({ label }) => label), ...hidden].map((value) => ({ value, style: 'header' })),
  };
}

interface Body {
  readonly rows: readonly RowPlan[];
  /** Indexes of the rows that are one line. */
  readonly bands: readonly number[];
}

function bodyRows(
  sheetRows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  line: (text: string, style: 'band', lowest: number) => RowPlan,
): Body {
  const rows: RowPlan[] = [];
  const bands: number[] = [];
  let number = 0;
  for (const row of sheetRows) {
    if ('band' in row) {
      bands.push(rows.length);
      rows.push(line(row.band, 'band', lowestRow));
    } else if (row.isSum) {
      rows.push(...tableRows(['', ...row.cells], columns));
    } else {
      number += 1;
      const [first, ...others] = tableRows([number, ...row.cells], columns);
      if (first !== undefined) rows.push(withHidden(first, row.hidden ?? []), ...others);
    }
  }
  return { rows, bands };
}

function withHidden(row: RowPlan, texts: readonly string[]): RowPlan {
  return { ...row, cells: [...row.cells, ...texts.map((value) => ({ value, style: 'text' }))] };
}

function tableRows(values: readonly CellValue[], columns: readonly SheetColumn[]): RowPlan[] {
  const pieces = values.map((value, index) => piecesOf(value, columns[index]?.width ?? 0));
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => {
    const cells = pieces.map((cell, index) => {
      const continued = at > 0 && index === 0 ? '续' : '';
      return cellOf(cell[at] ?? continued, columns[index]?.look ?? 'text');
    });
    const heights = cells.map((cell, index) => textHeight(textOf(cell.value), columns[index]?.width ?? 0, fontSize));
    return { height: Math.max(lowestRow, ...heights), cells };
  });
}

const fontSize = reviewStyles.text.size;

function piecesOf(value: CellValue, width: number): CellValue[] {
  if (typeof value === 'number') return [value];
  const room = { width, size: fontSize, height: highestRow };
  if (typeof value === 'string') return cutRuns([{ text: cellText(value) }], room).map(textOf);
  return cutRuns(value.map(printableRun), room);
}

function printableRun(run: TextRun): TextRun {
  return { ...run, text: cellText(run.text) };
}

function cellOf(value: CellValue, look: SheetColumn['look']): CellPlan {
  const isLong = textOf(value).length > longestText;
  // Runs without a look of their own are a plain text.
  const isPlain = typeof value === 'object' && value.every((run) => Object.keys(run).length === 1);
  return { value: isPlain ? textOf(value) : value, style: look === 'text' && isLong ? 'longText' : look };
}

function textOf(value: CellValue): string {
  return typeof value === 'object' ? value.map(({ text }) => text).join('') : String(value);
}
