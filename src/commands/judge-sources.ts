import { valueAt } from '../model/path.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { summarise, type ValidateOptions, validateSource } from '../operations/validate.ts';

/** What `validate` says of sources that stay in memory. */
export async function judgeSources(
  sources: readonly Source[],
  options: ValidateOptions,
  files: number,
): Promise<Report> {
  const results = sources.map((source) => validateSource(source, options));
  const sourceOf = async (file: string, domain: string) => {
    const source = sources.find((each) => each.file === file && valueAt(each.data, ['领域']) === domain);
    if (source === undefined) throw new Error(`No catalogue of ${domain} in ${file}`);
    return source;
  };
  return summarise(results, options, sourceOf, files);
}
