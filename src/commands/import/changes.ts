// Importing into a folder that holds catalogues changes them: what changes is said before and after it is written.
import type { WrittenFile } from '../../io/output.ts';
import { printable } from '../../model/printable.ts';
import { changesText } from '../../reporters/change-counts.ts';
import type { CommandContext } from '../context.ts';
import { tellWhatWasWritten } from '../tell-written.ts';
import type { PlannedCatalogue } from './targets.ts';

/** How many files are named with their changes before --force is given. */
const namedFiles = 10;

/** Shown where --force is missing: what it would do to each catalogue. */
export function existingHint(catalogues: readonly PlannedCatalogue[]): string {
  const changed = catalogues.flatMap(({ path, changes }) =>
    changes === undefined ? [] : [`${printable(path)} ${changesText(changes)}`],
  );
  if (changed.length === 0) return '只差 --force：加上它就换成这一次的对账单；或者换一个文件名';
  const named = changed.slice(0, namedFiles).join('；');
  const rest = changed.length > namedFiles ? ` 等，加 --force --dry-run 看全部` : '';
  return `只差 --force：加上它就改写，编号和注释沿用。和原来比：${named}${rest}`;
}

/** Catalogues with what became of them, and the account, which is no catalogue, on a line of its own. */
export function tellWhatWasImported(
  context: CommandContext,
  written: readonly WrittenFile[],
  catalogues: readonly PlannedCatalogue[],
  dryRun: boolean,
): void {
  const changes = new Map(catalogues.map((planned) => [planned.path, planned.changes]));
  const files = written.filter(({ path }) => changes.has(path));
  const withChanges = files.map((file) => {
    const found = changes.get(file.path);
    return { ...file, change: found && changesText(found) };
  });
  tellWhatWasWritten(context, withChanges, dryRun);
  for (const { path, replaced } of written) {
    if (!changes.has(path)) context.stdout.write(`对账单：${printable(path)}${replaced ? '（改写）' : ''}\n`);
  }
}
