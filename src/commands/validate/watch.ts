// --watch: checks once, then what is saved, until Ctrl-C.
import { findInputs, type Input } from '../../io/inputs.ts';
import { stampOf, watchFolders } from '../../io/watch-files.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { usableErrorText } from '../../reporters/failure.ts';
import type { CheckedFiles } from './files.ts';
import { type Check, reportOn } from './report-check.ts';

type Stamps = ReadonlyMap<string, string | undefined>;

/** @throws UsableError where a path leads to nothing, or to what cannot be watched; later mistakes are only told */
export async function watchFiles(check: Check, paths: readonly string[]): Promise<ExitCode> {
  const { context } = check;
  const interrupted = context.interrupted();
  const known: CheckedFiles = new Map();
  let inputs = refuseOthers(await findInputs(paths, context));
  let stamps = stampsOf(inputs, context.cwd);
  let watcher = watchFolders(filesOf(inputs), paths, context.cwd);
  let told = '';
  try {
    await reportOn(check, inputs, { known });
    context.note(`守着 ${inputs.length} 个文件，存盘后重新检查；按 Ctrl-C 结束`);
    while ((await Promise.race([interrupted.then(() => 'end'), watcher.changed()])) !== 'end') {
      try {
        // Folders may have come: what lies in them is watched before it is looked for.
        watcher.close();
        watcher = watchFolders(filesOf(inputs), paths, context.cwd);
        inputs = await findInputs(paths, context);
        const now = stampsOf(inputs, context.cwd);
        const changed = changedFiles(stamps, now);
        stamps = now;
        for (const file of changed) known.delete(file);
        if (changed.size > 0) await reportSaved(check, inputs, changed, known);
        told = '';
      } catch (error) {
        if (!(error instanceof UsableError)) throw error;
        const words = usableErrorText(error, context.stderr.style);
        // What is written may lie in a folder that is watched: the same is not told without end.
        if (words !== told) context.stderr.write(words);
        told = words;
      }
    }
    return exitCode.clean;
  } finally {
    watcher.close();
  }
}

async function reportSaved(
  check: Check,
  inputs: readonly Input[],
  changed: ReadonlySet<string>,
  known: CheckedFiles,
): Promise<void> {
  const files = inputs.filter(({ file }) => changed.has(file)).length;
  await reportOn({ ...check, force: true }, inputs, {
    known,
    select: (report) => ({
      ...report,
      files,
      items: itemsOf(changed, known),
      diagnostics: report.diagnostics.filter(({ location }) => changed.has(location.file)),
    }),
  });
}

function itemsOf(files: ReadonlySet<string>, known: CheckedFiles): number {
  const results = [...files].flatMap((file) => known.get(file) ?? []);
  return results.reduce((sum, { items }) => sum + items, 0);
}

function refuseOthers(inputs: readonly Input[]): readonly Input[] {
  const other = inputs.find(({ size }) => size === undefined);
  if (other === undefined) return inputs;
  throw new UsableError('这不是现在的文件，守不住', {
    place: other.file,
    hint: '写文件或文件夹，不写 git 里的版本和“-”',
  });
}

function filesOf(inputs: readonly Input[]): string[] {
  return inputs.map(({ file }) => file);
}

function stampsOf(inputs: readonly Input[], cwd: string): Stamps {
  return new Map(inputs.map(({ file }) => [file, stampOf(file, cwd)]));
}

/** Written since, new, or gone. */
function changedFiles(before: Stamps, now: Stamps): Set<string> {
  return new Set([...before.keys(), ...now.keys()].filter((file) => before.get(file) !== now.get(file)));
}
