import type { IRunOptions, Paragraph, Table, TextRun as WordRun } from 'docx';
import type { BlockPlan, DocumentText, TableCellPlan, TablePlan } from '../../model/document-plan.ts';
import type { TextRun } from '../../model/sheet-plan.ts';

/** The library, once it is loaded. */
export type Docx = typeof import('docx');

/** Twips around the text of a cell. */
const cellMargin = 80;

/** @param width of the page's text, in twips */
export function blockOf(docx: Docx, block: BlockPlan, width: number): Paragraph | Table {
  return block.kind === 'paragraph' ? paragraphOf(docx, block) : tableOf(docx, block, width);
}

function paragraphOf(docx: Docx, { style, text }: { style: string; text: DocumentText }): Paragraph {
  return new docx.Paragraph({ style, children: runsOf(docx, text) });
}

function runsOf(docx: Docx, text: DocumentText): WordRun[] {
  const runs: readonly TextRun[] = typeof text === 'string' ? [{ text }] : text;
  return runs.flatMap(({ text: words, ...look }) =>
    words
      .split('\n')
      .map((line, index) => new docx.TextRun({ ...lookOf(look), text: line, ...(index > 0 ? { break: 1 } : {}) })),
  );
}

function lookOf({ bold, underline, strike, color }: Omit<TextRun, 'text'>): IRunOptions {
  return {
    ...(bold ? { bold } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(strike ? { strike } : {}),
    ...(color ? { color } : {}),
  };
}

function tableOf(docx: Docx, { columns, header, rows }: TablePlan, width: number): Table {
  const whole = columns.reduce((sum, share) => sum + share, 0);
  const widths = columns.map((share) => Math.floor((width * share) / whole));
  const rowOf = (cells: readonly TableCellPlan[], isHeader: boolean) =>
    new docx.TableRow({
      cantSplit: true,
      tableHeader: isHeader,
      children: cells.map((cell, index) => cellOf(docx, cell, widths[index] ?? 0)),
    });
  return new docx.Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: 'dxa' },
    layout: 'fixed',
    alignment: 'center',
    rows: [rowOf(header, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function cellOf(docx: Docx, cell: TableCellPlan, width: number) {
  return new docx.TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: 'center',
    margins: { left: cellMargin, right: cellMargin, top: cellMargin / 2, bottom: cellMargin / 2 },
    children: [paragraphOf(docx, cell)],
  });
}
