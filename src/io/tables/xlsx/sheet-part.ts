// xl/worksheets/sheet1.xml → a Sheet.
import type { Sheet } from '../../../model/table.ts';
import { tooLarge } from '../broken.ts';
import { limits, sheetColumns } from '../limits.ts';
import { scanPart } from '../scan-part.ts';
import type { XmlAttributes, XmlHandler } from '../xml-scanner.ts';
import type { Zip } from '../zip.ts';
import type { Budget } from './budget.ts';
import type { CellContext } from './cell-value.ts';
import { readMerges } from './merges.ts';
import { countPictures } from './pictures.ts';
import { addText, beginCell, beginRow, endCell, openInCell } from './sheet-cells.ts';
import { initialState, type SheetState } from './sheet-state.ts';
import { readSimpleCells } from './simple-cells.ts';
import { isTrue, type SheetEntry } from './workbook-part.ts';

/** @throws UsableError when the part is damaged or larger than any table */
export async function readSheet(zip: Zip, entry: SheetEntry, context: CellContext, budget: Budget): Promise<Sheet> {
  const state = initialState(context, budget);
  await scanPart(zip, entry.part, sheetHandler(state));
  const { rows, remarks, columns } = state;
  return {
    name: entry.name,
    hidden: entry.hidden,
    rows,
    merges: readMerges(state.merges, { rows: rows.length, columns }, context.place),
    hiddenRows: new Set(state.hiddenRows.filter((row) => row < rows.length)),
    hiddenColumns: state.hiddenColumns,
    remarks,
    pictures: state.cellPictures + (await countPictures(zip, entry.part)),
  };
}

function sheetHandler(state: SheetState): XmlHandler {
  return {
    shortcut: (input, at) => (state.inData && !state.inCell ? readSimpleCells(state, input, at) : at),
    open(name, attributes) {
      if (state.inCell) openInCell(state, name, attributes);
      else if (state.inData) openInData(state, name, attributes);
      else openElsewhere(state, name, attributes);
    },
    text: (piece) => addText(state, piece),
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') state.target = 'nothing';
      else if (name === 'c' && state.inCell) endCell(state);
      else if (name === 'rPh') state.inPhonetic = false;
      else if (name === 'sheetData') state.inData = false;
    },
  };
}

function openInData(state: SheetState, name: string, attributes: XmlAttributes): void {
  if (name === 'c') beginCell(state, attributes);
  else if (name === 'row') beginRow(state, attributes);
}

function openElsewhere(state: SheetState, name: string, attributes: XmlAttributes): void {
  if (name === 'sheetData') state.inData = true;
  else if (name === 'col') hideColumns(state, attributes);
  else if (name === 'mergeCell') {
    state.merges.push(attributes.get('ref') ?? '');
    if (state.merges.length > limits.merges) {
      throw tooLarge(
        state.context.place,
        `合并单元格超过 ${limits.merges / 10_000} 万处`,
        '请取消目录之外的合并单元格后另存',
      );
    }
  }
}

function hideColumns(state: SheetState, attributes: XmlAttributes): void {
  if (!isTrue(attributes.get('hidden')) && Number(attributes.get('width') ?? 1) !== 0) return;
  const first = Math.max(1, Number(attributes.get('min')) || 0);
  const last = Math.min(sheetColumns, Number(attributes.get('max')) || 0);
  for (let column = first; column <= last; column++) state.hiddenColumns.add(column - 1);
}
