// How a workbook that gkml wrote about catalogues is told from one that holds them, whatever it is called.
import { scanPart } from './scan-part.ts';
import { openZip } from './zip.ts';

/** In the properties of the workbook, where people see it and programs leave it alone. */
export const reportCategory = 'gkml 结果表';

const properties = 'docProps/core.xml';

/** Total: what cannot be read is for the reader to refuse. */
export async function isReportWorkbook(file: string, bytes: Uint8Array): Promise<boolean> {
  let category = '';
  let isInside = false;
  try {
    const zip = openZip(file, bytes);
    if (!zip.has(properties)) return false;
    await scanPart(zip, properties, {
      open(name) {
        isInside = name === 'category';
      },
      text(piece) {
        if (isInside && category.length <= reportCategory.length) category += piece;
      },
      close() {
        isInside = false;
      },
    });
  } catch {
    return false;
  }
  return category === reportCategory;
}
