// The only place that knows exceljs: a plan goes in, the bytes of a workbook come out.
import type { Alignment, Borders, Cell, Column, Font, PageSetup, RichText, Style, Worksheet } from 'exceljs';
import { cellName } from '../../model/location.ts';
import type {
  CellStyle,
  CellValue,
  ChoicePlan,
  ColumnPlan,
  PrintPlan,
  RowPlan,
  SheetPlan,
  WorkbookPlan,
} from '../../model/sheet-plan.ts';
import { pageCount, pageNumber } from '../../model/sheet-plan.ts';
import type { Merge } from '../../model/table.ts';
import { partsOf } from './excel-parts.ts';
import { reportCategory } from './report-mark.ts';
import { writeZip } from './zip-writer.ts';

/** In the file's properties instead of the clock: the same plan gives the same bytes. */
const noDate = new Date(Date.UTC(2000, 0, 1));
const paperSizes = { A3: 8, A4: 9 } as const;
/** GB2312: where the font is missing, the program takes another one for Chinese. */
const chineseCharset = 134;
const millimetresPerInch = 25.4;

type Styles = ReadonlyMap<string, Partial<Style>>;

/** The plan as an .xlsx file. Two runs give the same bytes. */
export async function writeXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  Object.assign(workbook, {
    creator: 'gkml',
    lastModifiedBy: 'gkml',
    created: noDate,
    modified: noDate,
    ...(plan.isReport && { category: reportCategory }),
  });
  workbook.title = cellText(plan.title);
  const styles: Styles = new Map(Object.entries(plan.styles).map(([name, style]) => [name, styleOf(style)]));
  for (const sheet of plan.sheets) {
    const state = sheet.visible ? 'visible' : 'hidden';
    fillSheet(workbook.addWorksheet(sheet.name, { state }), sheet, styles);
  }
  return writeZip(await partsOf(workbook));
}

function fillSheet(sheet: Worksheet, plan: SheetPlan, styles: Styles): void {
  plan.rows.forEach((row, index) => {
    fillRow(sheet, row, index, styles);
  });
  plan.columns.forEach((column, index) => {
    setUpColumn(sheet.getColumn(index + 1), column, styles);
  });
  // Each of the covered cells keeps the style that the plan gave it, so that its border is drawn.
  for (const merge of plan.merges) sheet.mergeCellsWithoutStyle(rangeName(merge));
  for (const choice of plan.choices ?? []) offerChoice(sheet, choice);
  if (plan.frozenRows > 0) {
    sheet.views = [
      {
        state: 'frozen',
        ySplit: plan.frozenRows,
        topLeftCell: cellName(plan.frozenRows, 0),
      },
    ];
  }
  if (plan.print) setUpPage(sheet, plan.print);
}

function offerChoice(sheet: Worksheet, { column, first, last, values }: ChoicePlan): void {
  for (let row = first; row <= last; row++) {
    sheet.getCell(row + 1, column + 1).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${values.join(',')}"`],
      showErrorMessage: true,
      errorTitle: '请从下拉框里选',
      error: `只能选：${values.join('、')}`,
    };
  }
}

function setUpColumn(target: Column, column: ColumnPlan, styles: Styles): void {
  // exceljs leaves out a column of width 9, which it takes for the default of every workbook.
  target.width = column.width === 9 ? 9.001 : column.width;
  target.hidden = column.hidden ?? false;
  const style = column.style === undefined ? undefined : styles.get(column.style);
  // The cells have their own by now.
  if (style) target.style = style;
}

function fillRow(sheet: Worksheet, plan: RowPlan, index: number, styles: Styles): void {
  const row = sheet.getRow(index + 1);
  if (plan.height !== undefined) row.height = plan.height;
  plan.cells.forEach((cell, column) => {
    if (!cell) return;
    const target: Cell = row.getCell(column + 1);
    const style = styles.get(cell.style);
    if (style) target.style = style;
    if (cell.value !== '') target.value = excelValue(cell.value, style?.font);
  });
}

/** @param font of the cell: a part of its text that has a look of its own inherits nothing from it */
function excelValue(value: CellValue, font: Partial<Font> = {}): string | number | { richText: RichText[] } {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return cellText(value);
  return {
    richText: value.map(({ text, color, ...look }) => ({
      text: cellText(text),
      font: { ...font, ...look, ...(color ? { color: { argb: `FF${color}` } } : {}) },
    })),
  };
}

/** What a program would take for an escaped character (`_x000D_`) is escaped itself; exceljs leaves out controls. */
function cellText(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_') : text;
}

function rangeName({ top, left, bottom, right }: Merge): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

function styleOf(style: CellStyle): Partial<Style> {
  const font = {
    name: style.font,
    size: style.size,
    charset: chineseCharset,
    bold: style.bold ?? false,
  };
  const alignment: Partial<Alignment> = {
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrapText: style.wrap,
  };
  return {
    font: style.color ? { ...font, color: { argb: `FF${style.color}` } } : font,
    alignment,
    ...(style.format === 'text' ? { numFmt: '@' } : {}),
    ...(style.border ? { border: thinBorders() } : {}),
    ...(style.fill
      ? {
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { argb: `FF${style.fill}` },
          },
        }
      : {}),
  };
}

function thinBorders(): Partial<Borders> {
  const line = { style: 'thin', color: { argb: 'FF000000' } } as const;
  return { top: line, left: line, bottom: line, right: line };
}

function setUpPage(sheet: Worksheet, print: PrintPlan): void {
  const [sides, ends] = print.margins.map((margin) => margin / millimetresPerInch) as [number, number];
  const setup: Partial<PageSetup> = {
    // exceljs has no name for A3, only Excel's number of it.
    paperSize: paperSizes[print.paper] as NonNullable<PageSetup['paperSize']>,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: sides,
      right: sides,
      top: ends,
      bottom: ends,
      header: ends / 2,
      footer: ends / 2,
    },
  };
  Object.assign(sheet.pageSetup, setup);
  if (print.repeatedRows) {
    const [first, last] = print.repeatedRows;
    sheet.pageSetup.printTitlesRow = `${first + 1}:${last + 1}`;
  }
  const { left, center } = print.footer;
  sheet.headerFooter.oddFooter = `${left === '' ? '' : `&L${footerText(left)}`}&C${footerText(center)}`;
}

function footerText(text: string): string {
  return text.replaceAll('&', '&&').replaceAll(pageNumber, '&P').replaceAll(pageCount, '&N');
}
