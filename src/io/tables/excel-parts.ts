// The XML parts of a workbook that exceljs has in memory. Its own writeBuffer hands them to jszip, which stamps them
// with the clock, deflates in JavaScript and, encoding texts in pieces of 16 KB, tears every rare character (𠮷) that
// lies across two of them. So the steps of writeBuffer are taken here one by one, with a collector in place of the zip.
import type { Workbook } from 'exceljs';
import type { ZipMember } from './zip-writer.ts';

interface Collector {
  append(data: string | Uint8Array, options: { readonly name: string }): void;
}

type AddParts = (parts: Collector, model: Workbook['model']) => Promise<void> | void;

/** What exceljs 4.4.0 does in `write`, in that order; its types do not mention it. */
const steps = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

type Steps = Record<(typeof steps)[number], AddParts> & {
  prepareModel(model: Workbook['model'], options: object): void;
};

/** The parts in the order in which they are to be packed. */
export async function partsOf(workbook: Workbook): Promise<ZipMember[]> {
  const members: ZipMember[] = [];
  const collector: Collector = {
    append: (data, { name }) => {
      const xml = name === 'xl/styles.xml' && typeof data === 'string' ? withCommonDigits(data) : data;
      members.push({ name, bytes: typeof xml === 'string' ? Buffer.from(withoutNonCharacters(xml)) : xml });
    },
  };
  const { model } = workbook;
  const xlsx = workbook.xlsx as unknown as Steps;
  xlsx.prepareModel(model, {});
  for (const step of steps) await xlsx[step](collector, model);
  return members;
}

/** The only characters that exceljs lets through though XML cannot hold them. */
function withoutNonCharacters(xml: string): string {
  return xml.includes('\ufffe') || xml.includes('\uffff') ? xml.replace(/[\ufffe\uffff]/gu, '') : xml;
}

/**
 * The width of a column is counted in digits of the workbook's first font, which exceljs fixes to Calibri. Systems
 * without it take fonts with far wider digits, and the table would be scaled down; the digits of every stand-in for
 * Courier New are as wide as its own.
 */
function withCommonDigits(styles: string): string {
  const font = '<font><sz val="9"/><name val="Courier New"/><family val="3"/></font>';
  return styles.replace(/<font>(?:(?!<\/font>).)*<\/font>/u, font);
}
