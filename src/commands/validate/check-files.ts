// Checking files one at a time, on the main thread or in a worker.
import { withNumbersHidden } from '../../fields/personal-numbers.ts';
import type { Input } from '../../io/inputs.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { valueAt } from '../../model/path.ts';
import type { Registers } from '../../model/registers.ts';
import type { Source } from '../../model/source.ts';
import { type FileResult, type SourceFinder, type ValidateOptions, validateSource } from '../../operations/validate.ts';
import { type OpenedFile, openFile } from '../open-sources.ts';

export interface FileChecker {
  /** One result a catalogue of the file. @throws UsableError where the file cannot be read */
  check(file: string): Promise<FileResult[]>;
  readonly sourceOf: SourceFinder;
  /** Adds the text that each finding is about, where it will be shown; a person's numbers are hidden in it. */
  withExcerpts(diagnostics: readonly Diagnostic[]): Promise<readonly Diagnostic[]>;
}

/** @param needsExcerpts whether the findings will be shown with the text that they are about */
export function createFileChecker(
  inputs: readonly Input[],
  options: ValidateOptions,
  needsExcerpts: boolean,
): FileChecker {
  const open = fileOpener(inputs, options.registers);
  const withExcerpts = async (found: readonly Diagnostic[]) => (needsExcerpts ? addExcerpts(found, open) : found);
  return {
    check: async (file) => {
      const { sources } = await open(file);
      const results = sources.map((source) => validateSource(source, options));
      return Promise.all(
        results.map(async (result) => ({ ...result, diagnostics: await withExcerpts(result.diagnostics) })),
      );
    },
    sourceOf: async (file, domain) => findSource(await open(file), domain),
    withExcerpts,
  };
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

async function addExcerpts(
  diagnostics: readonly Diagnostic[],
  open: (file: string) => Promise<OpenedFile>,
): Promise<Diagnostic[]> {
  const shown: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { location } = diagnostic;
    const excerpt = diagnostic.excerpt ?? (await open(location.file)).excerpt(location);
    shown.push(excerpt === undefined ? diagnostic : { ...diagnostic, excerpt: detached(withNumbersHidden(excerpt)) });
  }
  return shown;
}

/** A part of a string keeps the whole alive in V8: a line of its own does not hold its file in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
