// --since and --staged: all catalogues are read, and only what is said of changed items is told.
import { type BlobReader, openBlobs } from '../../io/git/blobs.ts';
import { type ChangedFiles, findChangedFiles, listIndex } from '../../io/git/changed-files.ts';
import {
  findCommit,
  findRepository,
  listKept,
  pathInRepository,
  type Repository,
  shownPath,
} from '../../io/git/repository.ts';
import { saysCatalogue } from '../../io/inputs/catalogue-text.ts';
import { isCatalogueFile, isSkippedFolder, isYamlFile } from '../../io/inputs/folder.ts';
import { findInputs, type Input, plainFile } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import type { Registers } from '../../model/registers.ts';
import type { Report } from '../../model/report.ts';
import { type ChangedItems, changedItems } from '../../operations/changed-items.ts';
import { matchItems } from '../../operations/match-items.ts';
import type { CommandContext } from '../context.ts';
import { fileOpener, type OpenedCatalogue, versionOf } from '../history/files.ts';

export interface ChangesWanted {
  /** A branch, a tag or a commit. */
  readonly since?: string | undefined;
  readonly staged?: boolean | undefined;
}

export interface Changes {
  /** All catalogues, for rules that look across files; none where no catalogue changed. */
  readonly inputs: readonly Input[];
  /** What is said of what changed. */
  select(report: Report): Promise<Report>;
  close(): void;
}

/**
 * @param paths none: the catalogues of the repository
 * @throws UsableError outside of a repository, for a version that there is not, and for what is no file in it
 */
export async function openChanges(
  { cwd, stdin }: Pick<CommandContext, 'cwd' | 'stdin'>,
  paths: readonly string[],
  { since, staged = false }: ChangesWanted,
  registers: Registers,
): Promise<Changes> {
  const repository = await findRepository(cwd);
  const changed = await findChangedFiles(await commitOf(since, repository), repository, staged);
  const blobs = openBlobs(repository);
  const close = () => blobs.close();
  try {
    const all = staged
      ? await choose(await inIndex(repository, blobs), paths, repository)
      : paths.length > 0
        ? refuseOthers(await findInputs(paths, { cwd, stdin }))
        : await choose(await inFolder(repository), [], repository);
    const touched = all.filter(({ file }) => changed.isChanged(pathInRepository(file, repository)));
    const select = async (report: Report) => {
      const items = await compare(touched, changed, { repository, blobs, registers });
      return only(report, items, touched.length);
    };
    // Of two that collide rules tell at the later one: that is to be the one that changed.
    const others = all.filter((input) => !touched.includes(input));
    return { inputs: touched.length === 0 ? [] : [...others, ...touched], select, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Undefined where nothing has been committed yet and nothing was named. */
async function commitOf(since: string | undefined, repository: Repository): Promise<string | undefined> {
  const commit = await findCommit(since ?? 'HEAD', repository);
  if (commit !== undefined || since === undefined) return commit;
  const hint = '写分支、标签或提交的名字，如 --since main';
  throw new UsableError(`没有“${since}”这个版本`, { place: '--since', hint });
}

/** What is no file of the disk has no version to be compared with. */
function refuseOthers(inputs: readonly Input[]): readonly Input[] {
  const other = inputs.find(({ size }) => size === undefined);
  if (other === undefined) return inputs;
  const hint = '写现在的文件或文件夹，不写 git 里的版本和“-”';
  throw new UsableError('不是现在的文件，不能和 --since 一起用', { place: other.file, hint });
}

interface Kept extends Input {
  /** From the repository's root. */
  readonly path: string;
}

async function inIndex(repository: Repository, blobs: BlobReader): Promise<Kept[]> {
  const files = await listIndex(repository);
  return files.map(({ path, blob }) => ({ path, file: shownPath(path, repository), read: () => blobs.read(blob) }));
}

async function inFolder(repository: Repository): Promise<Kept[]> {
  const paths = await listKept(repository);
  // A file that was deleted is still in the index.
  const files = paths.map((path) => ({ path, ...plainFile(shownPath(path, repository), repository.cwd) }));
  const sizes = await Promise.all(files.map(({ size }) => size?.()));
  return files.filter((_, index) => sizes[index] !== 0);
}

/** Those under the paths; where none are named, YAML files that say that they are catalogues. */
async function choose(kept: readonly Kept[], paths: readonly string[], repository: Repository): Promise<Input[]> {
  const files = kept.filter(({ path }) => isCatalogueFile(path) && !path.split('/').slice(0, -1).some(isSkippedFolder));
  if (paths.length > 0) return paths.flatMap((path) => under(files, path, repository));
  const chosen: Input[] = [];
  for (const file of files) if (isYamlFile(file.path) && saysCatalogue(await file.read())) chosen.push(file);
  return chosen;
}

function under(files: readonly Kept[], path: string, repository: Repository): readonly Kept[] {
  const place = pathInRepository(path, repository);
  const found = files.filter((file) => place === '' || file.path === place || file.path.startsWith(`${place}/`));
  if (found.length > 0) return found;
  const hint = '检查路径有没有写错；新的文件要先 git add';
  throw new UsableError('暂存区里没有这个目录文件或文件夹', { place: path, hint });
}

interface Comparing {
  readonly repository: Repository;
  readonly blobs: BlobReader;
  readonly registers: Registers;
}

async function compare(
  touched: readonly Input[],
  { before, paths }: ChangedFiles,
  { repository, blobs, registers }: Comparing,
): Promise<ChangedItems> {
  const opener = fileOpener(registers);
  const unread = new Set<string>();
  const open = async (file: string, read: Input['read'], side: string): Promise<readonly OpenedCatalogue[]> => {
    const opened = await opener.open({ file, key: `${side}\n${file}`, read });
    if (opened === undefined) unread.add(file);
    return opened ?? [];
  };
  const old: OpenedCatalogue[] = [];
  for (const path of [...paths].filter((each) => isCatalogueFile(each))) {
    const tracked = before.get(path);
    if (tracked !== undefined)
      old.push(...(await open(shownPath(path, repository), () => blobs.read(tracked.blob), 'before')));
  }
  const now: OpenedCatalogue[] = [];
  for (const { file, read } of touched) now.push(...(await open(file, read, 'after')));
  const [was, is] = [versionOf('', old), versionOf('', now)];
  return changedItems(was, is, matchItems(was, is, { registers }), unread);
}

function only(report: Report, items: ChangedItems, files: number): Report {
  const diagnostics = report.diagnostics.filter((diagnostic) => items.isAbout(diagnostic));
  return { ...report, files, items: items.count, diagnostics };
}
