import { extname, posix } from 'node:path';
import { catalogueToHtml } from '../../exporters/html.ts';
import { catalogueWorkbook } from '../../exporters/workbook.ts';
import type { PlannedFile } from '../../io/output.ts';
import { safeFileName } from '../../io/output-name.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';

export const exportFormats = ['xlsx', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A catalogue with the file it was read from. */
export interface ReadCatalogue {
  readonly file: string;
  readonly catalogue: Catalogue;
}

/** Where the result goes: one file, or a folder with a file for each catalogue. */
export interface ExportTarget {
  readonly out: string;
  readonly format: ExportFormat;
  readonly isFolder: boolean;
}

/**
 * The format from the suffix of `out`, else from `--to`.
 * @throws UsableError where neither tells it or the two contradict each other
 */
export function exportTarget(out: string, to: ExportFormat | undefined): ExportTarget {
  const suffix = extname(out).slice(1).toLowerCase();
  const named = exportFormats.find((format) => format === suffix || (format === 'html' && suffix === 'htm'));
  if (named !== undefined && to !== undefined && named !== to) {
    const hint = `把文件名的后缀改成 .${to}，或者去掉 --to`;
    throw new UsableError(`--to ${to} 和文件名的后缀 .${suffix} 不一致`, { place: out, hint });
  }
  const format = named ?? to;
  if (format === undefined) {
    const hint = '写文件名，如 --out 目录.xlsx 或 --out 目录.html；写文件夹时用 --to xlsx 或 --to html 说明格式';
    throw new UsableError('看不出要导出成什么格式', { place: out, hint });
  }
  return { out, format, isFolder: named === undefined };
}

/** @throws UsableError where several catalogues would go into one page */
export async function planExport(found: readonly ReadCatalogue[], target: ExportTarget): Promise<PlannedFile[]> {
  const { out, format, isFolder } = target;
  if (!isFolder) return [{ path: out, content: await contentOf(found, target) }];
  const names = fileNames(found);
  const files: PlannedFile[] = [];
  for (const [index, one] of found.entries()) {
    const path = posix.join(out, `${names[index]}.${format}`);
    files.push({ path, content: await contentOf([one], target) });
  }
  return files;
}

/** After the source; where one source holds several catalogues, after the domain too. */
function fileNames(found: readonly ReadCatalogue[]): string[] {
  return found.map(({ file, catalogue }) => {
    const base = posix.basename(file.replaceAll('\\', '/'), extname(file));
    const isAlone = found.filter((other) => other.file === file).length === 1;
    return safeFileName(isAlone ? base : `${base}-${catalogue.领域}`);
  });
}

async function contentOf(
  found: readonly ReadCatalogue[],
  { out, format }: ExportTarget,
): Promise<PlannedFile['content']> {
  const catalogues = found.map(({ catalogue }) => catalogue);
  if (format === 'xlsx') {
    const { writeXlsx } = await import('../../io/tables/write-xlsx.ts');
    return writeXlsx(catalogueWorkbook(catalogues));
  }
  const [first, second] = catalogues;
  if (first === undefined || second !== undefined) {
    const hint = '改成一个文件夹，一份目录一个网页，如 --out 网页 --to html';
    throw new UsableError(`一个网页只放一份目录，这里有 ${found.length} 份`, { place: out, hint });
  }
  return catalogueToHtml(first);
}
