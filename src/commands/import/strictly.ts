import type { Report } from '../../model/report.ts';
import { tableSources } from '../../operations/table-source.ts';
import type { ValidateOptions } from '../../operations/validate.ts';
import { judgeSources } from '../judge-sources.ts';
import type { ImportedFile } from './files.ts';

/** What `validate` says of the imported tables, at their cells. */
export async function judgeImport(imported: readonly ImportedFile[], settings: ValidateOptions): Promise<Report> {
  const sources = imported.flatMap(({ file, result }) => tableSources(file, result));
  return judgeSources(sources, settings, imported.length);
}
