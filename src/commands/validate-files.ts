import type { Input } from '../io/inputs.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { valueAt } from '../model/path.ts';
import type { Registers } from '../model/registers.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { type FileResult, summarise, type ValidateOptions, validateSource } from '../operations/validate.ts';
import { type OpenedFile, openFile } from './open-sources.ts';

/**
 * One file after the other: only findings and what repository rules need stay in memory.
 * @param needsExcerpts whether the findings will be shown with the text that they are about
 * @throws UsableError where a file cannot be read
 */
export async function validateFiles(
  inputs: readonly Input[],
  check: ValidateOptions,
  needsExcerpts: boolean,
): Promise<Report> {
  const open = fileOpener(inputs, check.registers);
  const show = (found: readonly Diagnostic[]) => (needsExcerpts ? withExcerpts(found, open) : found);
  const results: FileResult[] = [];
  for (const { file } of inputs) {
    for (const source of (await open(file)).sources) {
      const result = validateSource(source, check);
      results.push({ ...result, diagnostics: await show(result.diagnostics) });
    }
  }
  const sourceOf = async (file: string, domain: string) => findSource(await open(file), domain);
  const report = await summarise(results, check, sourceOf, inputs.length);
  return { ...report, diagnostics: await show(report.diagnostics) };
}

/** Files stand in the order of the findings, so the last one opened is most often the one that is asked for. */
function fileOpener(inputs: readonly Input[], registers: Registers): (file: string) => Promise<OpenedFile> {
  const byName = new Map(inputs.map((input) => [input.file, input]));
  let last: { readonly file: string; readonly opened: OpenedFile } | undefined;
  return async (file) => {
    if (last?.file === file) return last.opened;
    const input = byName.get(file);
    if (input === undefined) throw new Error(`Not an input of this run: ${file}`);
    const opened = await openFile(input, registers);
    last = { file, opened };
    return opened;
  };
}

function findSource({ sources }: OpenedFile, domain: string): Source {
  const source = sources.find(({ data }) => valueAt(data, ['领域']) === domain) ?? sources[0];
  if (source === undefined) throw new Error(`No catalogue of ${domain} in a file that had one`);
  return source;
}

async function withExcerpts(
  diagnostics: readonly Diagnostic[],
  open: (file: string) => Promise<OpenedFile>,
): Promise<Diagnostic[]> {
  const shown: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { location } = diagnostic;
    const excerpt = diagnostic.excerpt ?? (await open(location.file)).excerpt(location);
    shown.push(excerpt === undefined ? diagnostic : { ...diagnostic, excerpt: detached(excerpt) });
  }
  return shown;
}

/** A part of a string keeps the whole alive in V8: a line of its own does not hold its file in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
