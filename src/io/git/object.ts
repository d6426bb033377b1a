// Files as they stand in a commit of a git repository, read through git itself.
import { UsableError } from '../../model/errors.ts';
import { runGit, splitNul } from './run.ts';

export interface GitObject {
  /** A branch, a tag or a commit, as the user wrote it. */
  readonly revision: string;
  /** With forward slashes: from the repository's root, or from the working folder where it begins with ./ or ../ */
  readonly path: string;
}

/** HEAD~1:目录/义务教育.yaml; undefined where a word does not look like this (C:\目录 is a drive). */
export function parseGitObject(word: string): GitObject | undefined {
  const match = /^([^:\s][^:]*):(.*)$/su.exec(word);
  if (match === null || /^[A-Za-z]:[\\/]/.test(word)) return undefined;
  const [, revision = '', path = ''] = match;
  const bare = path.replace(/\/+$/, '');
  // Git takes . and .. for names, but ./ and ../ for folders.
  return { revision, path: /^(\.\.?\/)*\.\.?$/.test(bare) ? `${bare}/` : bare };
}

export function gitName({ revision, path }: GitObject): string {
  return `${revision}:${path}`;
}

/**
 * @returns whether a file or a folder stands there
 * @throws UsableError where there is no git, no repository, no such revision or no such path
 */
export async function gitKind(object: GitObject, cwd: string): Promise<'blob' | 'tree'> {
  if (object.revision.startsWith('-')) throw noRevision(object);
  await runGit(['rev-parse', '--git-dir'], cwd, () => {
    return new UsableError('这里不是 git 仓库，读不到以前的版本', {
      place: gitName(object),
      hint: '到目录仓库的文件夹里运行，或者直接写文件的路径',
    });
  });
  await runGit(['rev-parse', '--verify', '--quiet', `${object.revision}^{commit}`], cwd, () => noRevision(object));
  const type = await runGit(['cat-file', '-t', gitName(object)], cwd, () => {
    return new UsableError(`版本“${object.revision}”里没有“${object.path}”`, {
      place: gitName(object),
      hint: '路径从仓库的最上层写起；从当前文件夹写起时以 ./ 开头',
    });
  });
  return type.toString('utf8').trim() === 'tree' ? 'tree' : 'blob';
}

/** All files under a folder, with paths like the folder's own, in git's order (by code units of UTF-8). */
export async function listGitFolder(object: GitObject, cwd: string): Promise<GitObject[]> {
  const listed = await runGit(['ls-tree', '-r', '-z', '--full-tree', '--name-only', gitName(object)], cwd);
  const prefix = object.path === '' || object.path.endsWith('/') ? object.path : `${object.path}/`;
  return splitNul(listed).map((name) => ({ revision: object.revision, path: `${prefix}${name}` }));
}

export async function readGitFile(object: GitObject, cwd: string): Promise<Uint8Array> {
  return runGit(['cat-file', 'blob', gitName(object)], cwd);
}

function noRevision({ revision, path }: GitObject): UsableError {
  return new UsableError(`没有“${revision}”这个版本`, {
    place: gitName({ revision, path }),
    hint: '写分支、标签或提交的名字，如 HEAD~1:目录/义务教育.yaml',
  });
}
