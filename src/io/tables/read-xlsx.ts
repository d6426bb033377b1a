import type { Sheet, Workbook } from '../../model/table.ts';
import { createBudget } from './xlsx/budget.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';
import { readSheet } from './xlsx/sheet-part.ts';
import { readCellFormats } from './xlsx/styles.ts';
import { readWorkbookPart } from './xlsx/workbook-part.ts';
import { openZip } from './zip.ts';

/**
 * An .xlsx or .xlsm workbook (ECMA-376, transitional or strict): every text as people see it in the cell. Macros,
 * charts and comments are not read; nothing is run.
 * @param file for messages and for the result
 * @throws UsableError when the file is damaged, protected by a password, or larger than any catalogue (limits.ts)
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Workbook> {
  const zip = openZip(file, bytes);
  const { sheets: entries, from1904, ...parts } = await readWorkbookPart(zip);
  const budget = createBudget();
  const sharedStrings = await readSharedStrings(zip, parts.sharedStrings, budget);
  const formats = await readCellFormats(zip, parts.styles, from1904);
  const sheets: Sheet[] = [];
  for (const entry of entries) {
    const place = `${file} 工作表“${entry.name}”`;
    sheets.push(await readSheet(zip, entry, { sharedStrings, formats, from1904, place }, budget));
  }
  return { file, sheets };
}
