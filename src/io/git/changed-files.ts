// What differs from a version: in the working folder, or in the index, which is what will be committed.
import { listTree, type Repository, type TrackedFile } from './repository.ts';
import { runGit, splitNul } from './run.ts';

export interface ChangedFiles {
  /** The files of the version, by their path from the repository's root. */
  readonly before: ReadonlyMap<string, TrackedFile>;
  /** Whether the file at a path from the root differs from the version, or is not in it. */
  isChanged(path: string): boolean;
  /** Paths that differ, those that are gone among them. */
  readonly paths: ReadonlySet<string>;
}

/**
 * @param commit undefined where nothing has been committed yet: then everything is new
 * @param staged compare the index instead of the working folder
 */
export async function findChangedFiles(
  commit: string | undefined,
  repository: Repository,
  staged: boolean,
): Promise<ChangedFiles> {
  const { root } = repository;
  const tracked = commit === undefined ? [] : await listTree(commit, [], repository);
  const before = new Map(tracked.map((file) => [file.path, file]));
  const args = ['--name-only', '-z', '--no-renames', '--no-relative', '--no-ext-diff', ...(staged ? ['--cached'] : [])];
  const listed = commit === undefined ? [] : splitNul(await runGit(['diff', ...args, commit, '--'], root));
  const paths = new Set(listed);
  return { before, paths, isChanged: (path) => paths.has(path) || !before.has(path) };
}

/** Plain files of the index, without those that are in conflict. */
export async function listIndex({ root }: Repository): Promise<TrackedFile[]> {
  return splitNul(await runGit(['ls-files', '--stage', '-z'], root)).flatMap((line) => {
    const match = /^100\d{3} ([0-9a-f]+) 0\t(.*)$/su.exec(line);
    return match === null ? [] : [{ path: match[2] ?? '', blob: match[1] ?? '' }];
  });
}
