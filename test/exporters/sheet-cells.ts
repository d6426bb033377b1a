import type { SheetPlan, WorkbookPlan } from '../../src/model/sheet-plan.ts';
import { cellTextOf } from './print-plan.ts';

/** The texts of every row, '' for an empty cell. */
export function rowTexts(sheet: SheetPlan): string[][] {
  return sheet.rows.map(({ cells }) => cells.map((cell) => cellTextOf(cell?.value ?? '')));
}

export function sheetOf({ sheets }: WorkbookPlan, name: string): SheetPlan {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet is called ${name}`);
  return sheet;
}
