import { valueAt } from '../../model/path.ts';
import type { Report } from '../../model/report.ts';
import { tableSources } from '../../operations/table-source.ts';
import { summarise, type ValidateOptions, validateSource } from '../../operations/validate.ts';
import { rules } from '../../rules/rules.ts';
import type { ImportedFile } from './files.ts';

/** What `validate` says of the imported tables, at their cells. */
export async function judgeImport(
  imported: readonly ImportedFile[],
  settings: Omit<ValidateOptions, 'rules'>,
): Promise<Report> {
  const options = { ...settings, rules };
  const sources = imported.flatMap(({ file, result }) => tableSources(file, result));
  const results = sources.map((source) => validateSource(source, options));
  const sourceOf = async (file: string, domain: string) => {
    const source = sources.find((each) => each.file === file && valueAt(each.data, ['领域']) === domain);
    if (source === undefined) throw new Error(`No catalogue of ${domain} in ${file}`);
    return source;
  };
  return summarise(results, options, sourceOf, imported.length);
}
