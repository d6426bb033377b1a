// --cache: files that are as they were the last time are not checked again.
import { join, relative, resolve } from 'node:path';
import { settingsFiles } from '../../io/config/settings-files.ts';
import type { Input } from '../../io/inputs.ts';
import { packageRoot } from '../../io/package-root.ts';
import { type Remembered, readResultCache, sumOfFile, writeResultCache } from '../../io/result-cache.ts';
import { checksumOf } from '../../model/checksum.ts';
import type { FileResult } from '../../operations/validate.ts';
import type { CheckedFiles } from './files.ts';
import { type Check, needsExcerpts } from './report-check.ts';

export interface CachedResults {
  /** Results of the files that did not change; receives those of the others. */
  readonly known: CheckedFiles;
  /** @throws UsableError where the file cannot be written, or has become something else */
  save(): Promise<void>;
}

/**
 * @param file where the results are kept, as the user named it
 * @throws UsableError where it is something else
 */
export async function openCachedResults(file: string, check: Check, inputs: readonly Input[]): Promise<CachedResults> {
  const { cwd } = check.context;
  const key = keyOf(check);
  const before = await readResultCache<readonly FileResult[]>(file, cwd, key);
  const sums = await sumsOf(inputs);
  const known: CheckedFiles = new Map();
  for (const [name, sum] of sums) {
    const remembered = before.get(name);
    if (remembered?.sum === sum) known.set(name, remembered.value);
  }
  const isSame = known.size === sums.size && before.size === sums.size;
  const old = new Set(known.keys());
  if (old.size > 0) check.context.note(`${old.size} 个文件和上次一样，用上次的结果`);
  const isAsChecked = ([name, sum]: [string, string]) => old.has(name) || sumOfFile(resolve(cwd, name)) === sum;
  return {
    known,
    save: async () => {
      if (isSame) return;
      // One that was saved meanwhile may have been checked as it is now, or as it was.
      const entries = entriesOf([...sums].filter(isAsChecked), known);
      await writeResultCache(file, cwd, { key, entries, sources: inputs.map((input) => input.file) });
    },
  };
}

/** All that a result hangs on besides its file: the program, the rules, the settings, the day. */
function keyOf({ context, preparation, targets }: Check): string {
  const { cwd, version } = context;
  const { rules, settings, waivers, options } = preparation;
  const judgedBy = settingsFiles(settings, waivers.file, cwd).map((path) => [relative(cwd, path), sumOfFile(path)]);
  // The registers that ship are of the program, too.
  const program = ['validate-worker.cjs', 'registers.txt'].map((name) => sumOfFile(join(packageRoot(), 'dist', name)));
  const place = relative(settings.root, cwd);
  const wanted = [rules.map(({ id }) => id), options.today, needsExcerpts(targets)];
  return checksumOf(Buffer.from(JSON.stringify([version, process.version, program, judgedBy, place, wanted]))).sha256;
}

/** Of plain files: standard input and git objects are checked each time. */
async function sumsOf(inputs: readonly Input[]): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const input of inputs) {
    if (input.size !== undefined) sums.set(input.file, checksumOf(await input.read()).sha256);
  }
  return sums;
}

function entriesOf(
  sums: readonly (readonly [string, string])[],
  known: CheckedFiles,
): Map<string, Remembered<readonly FileResult[]>> {
  return new Map(sums.map(([name, sum]) => [name, { sum, value: known.get(name) ?? [] }]));
}
