// What people chose in a workbook of choices. Rows may have been sorted, moved or taken out: each carries its own key.
import { choiceLabel, entryLabel, fileLabel, type RowChoice, valueLabel } from '../model/conflict-choice.ts';
import { cellName } from '../model/location.ts';
import type { Sheet, Workbook } from '../model/table.ts';

/** One a row of a conflict, filled in or not; none where the workbook is no workbook of choices. */
export function readConflictSheets({ sheets }: Workbook): RowChoice[] {
  return sheets.flatMap(rowsIn);
}

type Columns = Readonly<Record<'file' | 'code' | 'choice' | 'value', number>>;

function rowsIn(sheet: Sheet): RowChoice[] {
  const found: RowChoice[] = [];
  let columns: Columns | undefined;
  for (const [index, cells = []] of sheet.rows.entries()) {
    columns = columnsIn(cells) ?? columns;
    const choice = columns && rowIn(cells, columns);
    if (columns === undefined || choice === undefined) continue;
    found.push({ ...choice, sheet: sheet.name, cell: cellName(index, columns.choice) });
  }
  return found;
}

type Cells = readonly (string | undefined)[];

function columnsIn(cells: Cells): Columns | undefined {
  const place = (label: string) => cells.findIndex((text) => text?.replace(/\s/gu, '') === label);
  const columns = {
    file: place(fileLabel),
    code: place(entryLabel),
    choice: place(choiceLabel),
    value: place(valueLabel),
  };
  return Object.values(columns).includes(-1) ? undefined : columns;
}

function rowIn(cells: Cells, columns: Columns): Omit<RowChoice, 'sheet' | 'cell'> | undefined {
  const text = (column: number) => cells[column]?.trim() ?? '';
  const code = text(columns.code);
  if (!/^[0-9a-f]{16}$/u.test(code)) return undefined;
  return { file: text(columns.file), code, choice: text(columns.choice), value: text(columns.value) };
}
