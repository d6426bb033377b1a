// --watch: checks once, then what is saved, until Ctrl-C.
import { settingsFiles } from '../../io/config/settings-files.ts';
import { findInputs, type Input } from '../../io/inputs.ts';
import { stampOf, watchFolders } from '../../io/watch-files.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import type { Report } from '../../model/report.ts';
import { usableErrorText } from '../../reporters/failure.ts';
import type { CheckedFiles } from './files.ts';
import { type Check, reportOn } from './report-check.ts';

type Stamps = ReadonlyMap<string, string | undefined>;

/** What was seen last time. */
interface Watched {
  readonly check: Check;
  readonly inputs: readonly Input[];
  readonly stamps: Stamps;
  /** Of what the catalogues are judged by. */
  readonly settings: Stamps;
}

/** @throws UsableError where a path leads to nothing, or to what cannot be watched; later mistakes are only told */
export async function watchFiles(check: Check, paths: readonly string[]): Promise<ExitCode> {
  const { context } = check;
  const interrupted = context.interrupted();
  const known: CheckedFiles = new Map();
  let watched = see(check, refuseOthers(await findInputs(paths, context)));
  let watcher = watchFolders(placesOf(watched), paths, context.cwd);
  let told = '';
  try {
    await reportOn(check, watched.inputs, { known });
    context.note(`守着 ${watched.inputs.length} 个文件，存盘后重新检查；按 Ctrl-C 结束`);
    while ((await Promise.race([interrupted.then(() => 'end'), watcher.changed()])) !== 'end') {
      try {
        // Folders may have come: what lies in them is watched before it is looked for.
        watcher.close();
        watcher = watchFolders(placesOf(watched), paths, context.cwd);
        watched = await checkChanged(watched, await findInputs(paths, context), known);
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

function see(check: Check, inputs: readonly Input[]): Watched {
  const { cwd } = check.context;
  const settings = stampsOf(judgedBy(check), cwd);
  return { check, inputs, stamps: stampsOf(filesOf(inputs), cwd), settings };
}

function judgedBy({ preparation: { settings, waivers }, context }: Check): string[] {
  return settingsFiles(settings, waivers.file, context.cwd);
}

function placesOf({ inputs, settings }: Watched): string[] {
  return [...filesOf(inputs), ...settings.keys()];
}

/** @throws UsableError where the settings are not sound: then they are read again the next time */
async function checkChanged(before: Watched, inputs: readonly Input[], known: CheckedFiles): Promise<Watched> {
  const { context } = before.check;
  if (changedFiles(before.settings, stampsOf(judgedBy(before.check), context.cwd)).size > 0) {
    const check = { ...before.check, preparation: await before.check.preparation.again(), force: true };
    const now = see(check, inputs);
    known.clear();
    context.note('配置、豁免、名录或者规则有改动，全部重新检查');
    tellRound(check, await reportOn(check, inputs, { known }));
    return now;
  }
  const now = see(before.check, inputs);
  const changed = changedFiles(before.stamps, now.stamps);
  for (const file of changed) known.delete(file);
  if (changed.size > 0) await reportSaved(now.check, inputs, changed, known);
  return now;
}

async function reportSaved(
  check: Check,
  inputs: readonly Input[],
  changed: ReadonlySet<string>,
  known: CheckedFiles,
): Promise<void> {
  const files = inputs.filter(({ file }) => changed.has(file)).length;
  const report = await reportOn({ ...check, force: true }, inputs, {
    known,
    select: (whole) => ({
      ...whole,
      files,
      items: itemsOf(changed, known),
      diagnostics: whole.diagnostics.filter(({ location }) => changed.has(location.file)),
    }),
  });
  tellRound(check, report);
}

/** Between one round and the next, whatever the format, and where nothing was found, too. */
function tellRound({ context }: Check, { files, diagnostics }: Report): void {
  const found = diagnostics.length === 0 ? '没有发现问题' : `发现 ${diagnostics.length} 个问题`;
  context.note(`—— 重新检查了 ${files} 个文件，${found} ——`);
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

function stampsOf(files: readonly string[], cwd: string): Stamps {
  return new Map(files.map((file) => [file, stampOf(file, cwd)]));
}

/** Written since, new, or gone. */
function changedFiles(before: Stamps, now: Stamps): Set<string> {
  return new Set([...before.keys(), ...now.keys()].filter((file) => before.get(file) !== now.get(file)));
}
