// What a repository says of itself: where it lies, what it has, and which of its versions a person means.
import { existsSync, readFileSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import { UsableError } from '../../model/errors.ts';
import { askGit, runGit, splitNul } from './run.ts';

export interface Repository {
  /** Absolute: the folder that commands run in. */
  readonly cwd: string;
  /** Absolute: the folder that holds the whole. */
  readonly root: string;
  /** From the root to the working folder, with forward slashes; empty at the root. */
  readonly prefix: string;
  /** Commits where a shallow clone was cut off: git knows nothing older. */
  readonly cutOff: ReadonlySet<string>;
}

/** @throws UsableError where `cwd` is in no repository with a working tree, or nothing has been committed */
export async function openRepository(cwd: string): Promise<Repository> {
  const repository = await findRepository(cwd);
  if ((await askGit(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], cwd)) === undefined) {
    throw new UsableError('仓库里还没有提交过，没有以前的版本', { hint: '先把目录提交到仓库：git add 后 git commit' });
  }
  return repository;
}

/** @throws UsableError where `cwd` is in no repository with a working tree */
export async function findRepository(cwd: string): Promise<Repository> {
  const answer = await askGit(['rev-parse', '--show-toplevel', '--show-prefix', '--git-path', 'shallow'], cwd);
  if (answer === undefined) {
    throw new UsableError('这里不是 git 仓库', { hint: '到目录仓库的文件夹里运行' });
  }
  const [root = '', prefix = '', shallow = ''] = answer.split(/\r?\n/);
  return { cwd, root: resolve(cwd, root), prefix: prefix.replace(/\/$/, ''), cutOff: linesOf(resolve(cwd, shallow)) };
}

function linesOf(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  return new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
}

/** A path as the user wrote it → from the repository's root, with forward slashes; the root itself is empty. */
export function pathInRepository(path: string, { cwd, root, prefix }: Repository): string {
  const fromCwd = relative(cwd, resolve(cwd, path)).split(sep).join('/');
  const inside = posix.normalize(posix.join(prefix, fromCwd)).replace(/^\.$|\/$/, '');
  if (inside !== '..' && !inside.startsWith('../')) return inside;
  throw new UsableError('这个路径在仓库外面，没有历史', { place: path, hint: `仓库在 ${root}，写它里面的路径` });
}

/** The other way round: how a person in the working folder would name a file of the repository. */
export function shownPath(path: string, { prefix }: Repository): string {
  return posix.relative(prefix === '' ? '.' : prefix, path);
}

/** The whole hash of a version as a person names it: a tag, a branch, a commit; undefined where there is none. */
export async function findCommit(name: string, { cwd }: Repository): Promise<string | undefined> {
  if (name === '' || name.startsWith('-')) return undefined;
  return askGit(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], cwd);
}

/** True for a tag or a branch of this very name: 2025 may be the beginning of a hash, too. */
export async function isTagOrBranch(name: string, { cwd }: Repository): Promise<boolean> {
  const patterns = ['tags', 'heads', 'remotes'].map((kind) => `refs/${kind}/${name}`);
  const found = await runGit(['for-each-ref', '--format=%(refname)', ...patterns], cwd);
  return found
    .toString('utf8')
    .split(/\r?\n/)
    .some((ref) => patterns.includes(ref));
}

export interface TrackedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly blob: string;
}

/** Plain files of a version under the paths, in git's order. */
export async function listTree(commit: string, paths: readonly string[], { root }: Repository): Promise<TrackedFile[]> {
  const args = ['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths.filter(Boolean)];
  return splitNul(await runGit(args, root)).flatMap((line) => {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/su.exec(line);
    return match === null ? [] : [{ path: match[2] ?? '', blob: match[1] ?? '' }];
  });
}

/** Files of the working tree that git keeps or would take up, from the repository's root. */
export async function listKept({ root }: Repository): Promise<string[]> {
  return splitNul(await runGit(['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root));
}
