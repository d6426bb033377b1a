// Makes .xlsx files from raw XML, so that a test can hold what no library would write.
import { type Zippable, zipSync } from 'fflate';

export interface CraftedSheet {
  readonly name?: string;
  /** visible, hidden or veryHidden. */
  readonly state?: string;
  /** What stands inside <sheetData>. */
  readonly data?: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  /** The inside of the sheet's relationships part. */
  readonly relationships?: string;
}

export interface CraftedWorkbook {
  readonly sheets: readonly (CraftedSheet | string)[];
  /** The inside of each <si>. */
  readonly sharedStrings?: readonly string[];
  /** The format code of each cell format, from number 1 on; a number is a built-in one. */
  readonly formats?: readonly (string | number)[];
  readonly workbookProperties?: string;
  /** Parts to add or replace; undefined removes one. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** Applied to every part's text and name at the end. */
  readonly rewrite?: (xml: string, part: string) => string | Uint8Array;
  readonly rename?: (part: string) => string;
}

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The same bytes on every run. */
const mtime = new Date(2000, 0, 1);

export function craftWorkbook(workbook: CraftedWorkbook): Uint8Array {
  const parts = { ...partsOf(workbook), ...workbook.parts };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content === undefined) continue;
    const written = typeof content === 'string' ? (workbook.rewrite?.(content, name) ?? content) : content;
    files[workbook.rename?.(name) ?? name] = typeof written === 'string' ? Buffer.from(written) : written;
  }
  return zipSync(files, { mtime });
}

/** A workbook of one sheet with this inside <sheetData>. */
export function craftSheet(data: string, rest: Omit<CraftedWorkbook, 'sheets'> & CraftedSheet = {}): Uint8Array {
  return craftWorkbook({ ...rest, sheets: [{ ...rest, data }] });
}

export function relationships(inside: string): string {
  return `${head}<Relationships xmlns="${packageNamespace}/relationships">${inside}</Relationships>`;
}

export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeNamespace}/${kind}" Target="${target}"/>`;
}

function partsOf({ sheets, sharedStrings, formats, workbookProperties }: CraftedWorkbook): Record<string, string> {
  const all = sheets.map((sheet) => (typeof sheet === 'string' ? { data: sheet } : sheet));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packageNamespace}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${all.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}${override('sharedStrings', sharedStrings)}${override('styles', formats)}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">${workbookProperties ?? ''}<sheets>${all.map((sheet, index) => sheetEntry(sheet, index)).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      all.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
        (sharedStrings ? relationship('rIdS', 'sharedStrings', 'sharedStrings.xml') : '') +
        (formats ? relationship('rIdT', 'styles', 'styles.xml') : ''),
    ),
  };
  for (const [index, sheet] of all.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${head}<worksheet xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">${sheet.before ?? ''}<sheetData>${sheet.data ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
    if (sheet.relationships) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(sheet.relationships);
    }
  }
  if (sharedStrings) {
    parts['xl/sharedStrings.xml'] =
      `${head}<sst xmlns="${mainNamespace}">${sharedStrings.map((inside) => `<si>${inside}</si>`).join('')}</sst>`;
  }
  if (formats) parts['xl/styles.xml'] = styles(formats);
  return parts;
}

function override(part: string, content: unknown): string {
  if (content === undefined) return '';
  return `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml"/>`;
}

function sheetEntry({ name, state }: CraftedSheet, index: number): string {
  const shown = state === undefined ? '' : ` state="${state}"`;
  return `<sheet name="${name ?? `工作表${index + 1}`}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
}

function styles(formats: readonly (string | number)[]): string {
  const own = formats.flatMap((code, index) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${200 + index}" formatCode="${escapeAttribute(code)}"/>`] : [],
  );
  const used = formats.map((code, index) => `<xf numFmtId="${typeof code === 'string' ? 200 + index : code}"/>`);
  return `${head}<styleSheet xmlns="${mainNamespace}"><numFmts>${own.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
