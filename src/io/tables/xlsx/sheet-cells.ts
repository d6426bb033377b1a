// Rows and cells of a sheet. A sheet has millions of them: the state is plain fields, a cell without a text leaves nothing.
import { cellName } from '../../../model/location.ts';
import type { CellRemarkKind } from '../../../model/table.ts';
import { broken } from '../broken.ts';
import { limits, sheetColumns, sheetRows } from '../limits.ts';
import type { XmlAttributes } from '../xml-scanner.ts';
import { cellTooLong } from './budget.ts';
import { readReference } from './cell-reference.ts';
import { detached, storedText } from './cell-text.ts';
import { cellValue, sharedText } from './cell-value.ts';
import type { SheetState } from './sheet-state.ts';
import { isTrue } from './workbook-part.ts';

export function beginRow(state: SheetState, attributes: XmlAttributes): void {
  const number = attributes.get('r');
  state.row = number === undefined ? state.row + 1 : Number(number) - 1;
  state.column = -1;
  if (!(Number.isInteger(state.row) && state.row >= 0 && state.row < sheetRows)) {
    throw broken(state.context.place, `行号“${number ?? state.row + 1}”超出范围`);
  }
  if (isTrue(attributes.get('hidden')) || attributes.get('ht') === '0') state.hiddenRows.push(state.row);
}

export function beginCell(state: SheetState, attributes: XmlAttributes): void {
  const reference = attributes.find('r');
  if (reference === undefined) state.column += 1;
  else if (readReference(reference.codes, reference.start, state) !== reference.end) {
    throw broken(state.context.place, `单元格地址“${attributes.get('r')?.slice(0, 20)}”超出范围`);
  }
  if (state.column >= sheetColumns || state.row < 0) throw broken(state.context.place, '有一行的单元格超出范围');
  state.inCell = true;
  state.type = attributes.get('t') ?? 'n';
  // The style says only how a number looks.
  state.style = state.type === 's' ? 0 : Number(attributes.get('s') ?? 0);
  state.raw = '';
  state.hasValue = false;
  state.hasFormula = false;
  state.formula = '';
}

export function openInCell(state: SheetState, name: string, attributes: XmlAttributes): void {
  if (name === 'v' || (name === 't' && !state.inPhonetic)) {
    state.target = 'value';
    state.hasValue = true;
  } else if (name === 'f') {
    state.target = 'formula';
    state.hasFormula = true;
    state.sharedBy = attributes.get('t') === 'shared' ? (attributes.get('si') ?? '') : '';
  } else if (name === 'rPh') {
    state.inPhonetic = true;
  }
}

export function addText(state: SheetState, piece: string): void {
  if (state.target === 'nothing') return;
  if (state.target === 'value') state.raw = state.raw === '' ? piece : state.raw + piece;
  else state.formula += piece;
  if (state.raw.length + state.formula.length > limits.cellText) {
    throw cellTooLong(`${state.context.place} ${cellName(state.row, state.column)}`);
  }
}

export function endCell(state: SheetState): void {
  state.inCell = false;
  if (state.hasFormula) endFormulaCell(state);
  else if (state.raw !== '') putValue(state);
}

function endFormulaCell(state: SheetState): void {
  const formula = formulaText(state);
  const hasStored = state.hasValue && (state.raw !== '' || state.type === 'str');
  remark(state, hasStored ? 'formula' : 'formula-without-value', formula);
  if (/DISPIMG\(/iu.test(formula)) state.cellPictures += 1;
  if (hasStored) putValue(state);
  else putText(state, '');
}

/** With its sign. Cells that share a formula name it only once, at the first of them. */
function formulaText(state: SheetState): string {
  const own = detached(storedText(state.formula));
  if (state.sharedBy === '') return `=${own}`;
  if (own !== '') state.sharedFormulas.set(state.sharedBy, own);
  return `=${state.sharedFormulas.get(state.sharedBy) ?? own}`;
}

function putValue(state: SheetState): void {
  if (state.type === 's') {
    putText(state, sharedText(state.raw, state.context));
    return;
  }
  const { text, remark: kind } = cellValue(state.type, state.style, state.raw, state.context);
  if (kind !== undefined) remark(state, kind, text);
  state.budget.countText(text.length, state.context.place);
  putText(state, text);
}

/** Puts a text where the state stands. An empty one is kept only under a formula, which has a remark. */
export function putText(state: SheetState, text: string): void {
  if (text === '' && !state.hasFormula) return;
  const { row, column } = state;
  state.budget.countCell(state.context.place);
  const cells = rowOf(state, row);
  if (cells[column] !== undefined) throw broken(state.context.place, `单元格 ${cellName(row, column)} 出现了两次`);
  cells[column] = text;
  if (column >= state.columns) state.columns = column + 1;
}

function remark(state: SheetState, kind: CellRemarkKind, text: string): void {
  state.remarks.push({ row: state.row, column: state.column, kind, text });
}

function rowOf({ rows }: SheetState, row: number): (string | undefined)[] {
  const known = rows[row];
  if (known !== undefined) return known;
  const cells: (string | undefined)[] = [];
  rows[row] = cells;
  return cells;
}
