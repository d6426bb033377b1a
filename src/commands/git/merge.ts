// What git runs to merge three versions of one catalogue. What is none is left to git, which merges it line by line.
import { posix } from 'node:path';
import { conflictFileOf } from '../../io/conflict-files.ts';
import { decodeText } from '../../io/decode.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { plainFile } from '../../io/inputs.ts';
import { writePlan } from '../../io/output.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { printable } from '../../model/printable.ts';
import type { Registers } from '../../model/registers.ts';
import { mergeVersions } from '../../operations/merge.ts';
import type { CommandContext } from '../context.ts';
import { versionOf } from '../history/files.ts';
import { baselineFolder } from '../init/baseline.ts';
import { planMergeFiles } from '../merge/plan-files.ts';
import { type MergeSide, refuseOpenConflicts } from '../merge/sides.ts';
import { openFile } from '../open-sources.ts';
import { refuseBroken, versionCatalogue } from '../open-version.ts';
import { registersOrShipped } from './registers.ts';

/** Names of files as git hands them over: the versions in files of no meaning, and the path that they have. */
interface MergedFile {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** From the repository's root, where git runs this. */
  readonly path: string;
}

/**
 * Writes the result over ours, and conflicts into their file in the working tree. Says `clean` or `conflict` on standard
 * output when the work is done: an exit code of 1 could be any program's.
 * @throws UsableError where a version is no catalogue; nothing is written then
 */
export async function mergeAsDriver(context: CommandContext, words: readonly string[]): Promise<ExitCode> {
  const [base = '', ours = '', theirs = '', path = ''] = words;
  const merged = await mergeFiles({ base, ours, theirs, path }, await registersOrShipped(context), context.cwd);
  await writePlan(merged.files, { cwd: context.cwd, force: true });
  const isOpen = merged.conflicts > 0;
  context.stdout.write(isOpen ? 'conflict\n' : 'clean\n');
  if (isOpen) context.stderr.write(openWords(path, merged.conflicts));
  return isOpen ? exitCode.findings : exitCode.clean;
}

function openWords(path: string, conflicts: number): string {
  const file = printable(conflictFileOf(path));
  return `${printable(path)} 有 ${conflicts} 处两边改得不一样，记在 ${file}，目录里先照本地的写\n定好以后：gkml merge --resolve "${file}"，再 git add\n`;
}

async function mergeFiles({ base, ours, theirs, path }: MergedFile, registers: Registers, cwd: string) {
  if (!isYamlFile(path) || isCopy(path)) throw notACatalogue(path);
  const open = (file: string) => openSide(file, path, registers, cwd);
  const sides = { base: await open(base), ours: await open(ours), theirs: await open(theirs) };
  const merge = mergeVersions(sides.base.version, sides.ours.version, sides.theirs.version, { registers });
  if (merge.catalogues.length !== 1) throw notACatalogue(path);
  const settings = { sides, pathOf: () => path, folder: posix.dirname(path), command: 'gkml merge --resolve' };
  const { files } = await planMergeFiles(merge, settings);
  // Git takes the result from the file of ours and puts it in its place itself.
  const placed = files.map((file) => (file.path === path ? { ...file, path: ours } : file));
  return { files: placed, conflicts: merge.conflicts.length };
}

/** A copy of the baseline is one edition or the other: a mixture of two is none that anybody published. */
function isCopy(path: string): boolean {
  return posix.dirname(path).split('/').includes(baselineFolder);
}

function notACatalogue(place: string): UsableError {
  return new UsableError('不是能合并的目录文件', { place });
}

/** An empty file is what git gives for a base that there is not. */
async function openSide(file: string, path: string, registers: Registers, cwd: string): Promise<MergeSide> {
  const bytes = await plainFile(file, cwd).read();
  if (bytes.length === 0) return { version: versionOf(path, []), texts: new Map() };
  const { sources } = await openFile({ file: path, read: async () => bytes }, registers);
  for (const source of sources) refuseBroken(source, '合并');
  const { text } = decodeText(bytes);
  refuseOpenConflicts(path, text);
  const catalogues = sources.map((source, index) => versionCatalogue(source, index, false));
  return { version: versionOf(path, catalogues), texts: new Map([[path, text]]) };
}
