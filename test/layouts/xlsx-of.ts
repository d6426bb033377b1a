import excel from 'exceljs';
import type { SheetFixture } from './table-fixture.ts';

/** The same tables as the bytes of a real workbook. */
export async function xlsxOf(sheets: readonly SheetFixture[]): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  for (const fixture of sheets) {
    const sheet = workbook.addWorksheet(fixture.sheet, { state: fixture.hidden ? 'hidden' : 'visible' });
    for (const row of fixture.rows) sheet.addRow(row.map((text) => (text === '' ? null : text)));
    for (const range of fixture.merges) sheet.mergeCells(range);
    for (const letters of fixture.hiddenColumns ?? []) sheet.getColumn(letters).hidden = true;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
