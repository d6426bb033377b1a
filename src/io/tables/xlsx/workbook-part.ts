// xl/workbook.xml: which sheets there are, in which order, and where their parts lie.
import { UsableError } from '../../../model/errors.ts';
import { broken, tooLarge } from '../broken.ts';
import { limits } from '../limits.ts';
import { scanPart } from '../scan-part.ts';
import type { Zip } from '../zip.ts';
import { type Relationship, readRelationships } from './relationships.ts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookPart {
  /** Sheets of cells in the order of their tabs; sheets that are only a chart or a macro are left out. */
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

const usual = 'xl/workbook.xml';
const cellless: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** @throws UsableError when the package has no workbook, or a sheet without its part */
export async function readWorkbookPart(zip: Zip): Promise<WorkbookPart> {
  const part = await findWorkbook(zip);
  const named: NamedSheet[] = [];
  let from1904 = false;
  await scanPart(zip, part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      named.push({ name: attributes.get('name') ?? '', hidden, relationship: attributes.getPrefixed('id') ?? '' });
      if (named.length > limits.sheets) {
        throw tooLarge(zip.file, `超过 ${limits.sheets} 张工作表`, '请只保留目录所在的工作表后另存');
      }
    },
  });
  const related = await readRelationships(zip, part);
  const only = (kind: string, fallback: string): string | undefined =>
    [related.find((one) => one.kind === kind)?.part, fallback].find((one) => one !== undefined && zip.has(one));
  return {
    sheets: named.flatMap((sheet, index) => located(zip, sheet, index, related)),
    from1904,
    sharedStrings: only('sharedStrings', 'xl/sharedStrings.xml'),
    styles: only('styles', 'xl/styles.xml'),
  };
}

async function findWorkbook(zip: Zip): Promise<string> {
  const root = await readRelationships(zip, '');
  const main = root.find(({ kind }) => kind === 'officeDocument')?.part;
  const part = [main, usual].find((name) => name !== undefined && zip.has(name));
  if (part !== undefined) return part;
  throw new UsableError('文件里没有工作簿', {
    place: zip.file,
    hint: '请确认这是 Excel 或 WPS 表格保存的 .xlsx 文件；如果是压缩包，请先解压',
  });
}

function located(zip: Zip, sheet: NamedSheet, index: number, related: readonly Relationship[]): SheetEntry[] {
  const target = related.find(({ id }) => id === sheet.relationship);
  if (target !== undefined && cellless.has(target.kind)) return [];
  const { name, hidden } = sheet;
  // Without any relationships the parts' names are all there is to go by.
  const part = target?.part ?? (related.length === 0 ? `xl/worksheets/sheet${index + 1}.xml` : '');
  if (!zip.has(part)) throw broken(zip.file, `工作表“${name}”的内容缺失`);
  return [{ name, hidden, part }];
}

/** A boolean of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
