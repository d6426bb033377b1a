// Commits that touched files. Everything is read along the first parents: what was in force on this branch, one version
// after the other. A merge then counts as one step with all that it brought in: nothing is counted twice, as it would be
// in the branch and in the merge, and nothing is lost that was changed while merging. Where it was made is in `merged`.
import type { CommitNote } from '../../model/revision.ts';
import { listTree, type Repository } from './repository.ts';
import { runGit, splitNul } from './run.ts';

/** A plain file as a commit changed it; renames are a removal and an addition. */
export interface FileDelta {
  /** From the repository's root. */
  readonly path: string;
  /** Blob ids; undefined where the file was not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface GitCommit extends CommitNote {
  readonly parents: readonly string[];
  readonly tags: readonly string[];
  readonly deltas: readonly FileDelta[];
}

export interface HistoryScope {
  /** From the repository's root; none, or an empty one: everything. */
  readonly paths: readonly string[];
  /** Left out with all that it is made of. */
  readonly since?: string | undefined;
  readonly until: string;
}

const tagMark = 'tag: refs/tags/';
const format = '--format=%x01%H%x1f%P%x1f%aI%x1f%an%x1f%D%x1f%s';
const decoration = ['--decorate=full', '--decorate-refs=refs/tags'];
// The user's own settings must not change what is read here.
const plainLog = ['--no-color', '--no-show-signature', '--encoding=UTF-8', ...decoration, format];
const rawChanges = ['--raw', '--no-abbrev', '--no-renames', '--root'];

/** Newest first. A commit that changed no file under the paths is not among them. */
export async function readHistory(scope: HistoryScope, { root }: Repository): Promise<GitCommit[]> {
  const range = scope.since === undefined ? [scope.until] : [scope.until, `^${scope.since}`];
  const log = ['log', '-z', '--first-parent', '-m', ...rawChanges, ...plainLog, ...range];
  return commitsIn(await runGit(withPaths(log, scope.paths), root));
}

/** What a commit says of itself. */
export async function readCommit(hash: string, { root }: Repository): Promise<CommitNote> {
  const [commit] = commitsIn(await runGit(['log', '-z', '-1', ...plainLog, hash], root));
  if (commit === undefined) throw new Error(`git tells nothing of ${hash}`);
  return commit;
}

/** The commits of a merged branch that touched the paths, newest first; none for a commit that is no merge. */
export async function readMerged(commit: GitCommit, { root }: Repository): Promise<GitCommit[]> {
  const [main, ...others] = commit.parents;
  if (main === undefined || others.length === 0) return [];
  const log = ['log', '-z', '--no-merges', '--topo-order', ...plainLog, ...others, `^${main}`];
  const paths = commit.deltas.map(({ path }) => path);
  return commitsIn(await runGit(withPaths(log, paths), root));
}

/** Tagged versions up to a commit, newest first, each with what changed since the tagged one before it. */
export async function readTagged(scope: Omit<HistoryScope, 'since'>, repository: Repository): Promise<GitCommit[]> {
  const log = ['log', '-z', '--topo-order', '--simplify-by-decoration', ...plainLog, scope.until];
  const tagged = commitsIn(await runGit(log, repository.root)).filter(({ tags }) => tags.length > 0);
  const steps = tagged.map(async (commit, index) => {
    const older = tagged[index + 1];
    const changes =
      older === undefined ? readAll(commit, scope, repository) : readDeltas(older, commit, scope, repository);
    return { ...commit, deltas: await changes };
  });
  return Promise.all(steps);
}

async function readAll({ hash }: GitCommit, { paths }: Pick<HistoryScope, 'paths'>, repository: Repository) {
  const files = await listTree(hash, paths, repository);
  return files.map(({ path, blob }): FileDelta => ({ path, before: undefined, after: blob }));
}

async function readDeltas(
  before: GitCommit,
  after: GitCommit,
  { paths }: Pick<HistoryScope, 'paths'>,
  { root }: Repository,
): Promise<FileDelta[]> {
  const diff = ['diff-tree', '-r', '-z', '--no-abbrev', '--no-renames', before.hash, after.hash];
  return deltasIn(splitNul(await runGit(withPaths(diff, paths), root)));
}

/** Files that came into the paths under a new name: where they lay before, outside the paths. */
export async function readRenamedFrom(
  { hash, parents: [parent] }: GitCommit,
  paths: readonly string[],
  { root }: Repository,
): Promise<string[]> {
  if (parent === undefined) return [];
  const diff = ['diff-tree', '-r', '-z', '--find-renames', '--diff-filter=R', '--name-status', parent, hash];
  const parts = splitNul(await runGit(withPaths(diff, ['']), root));
  const isInside = (path: string) => paths.some((each) => path === each || path.startsWith(`${each}/`));
  return parts.flatMap((status, index) => {
    const [from, to] = [parts[index + 1], parts[index + 2]];
    if (index % 3 !== 0 || !status.startsWith('R') || from === undefined || to === undefined) return [];
    return isInside(to) && !isInside(from) ? [from] : [];
  });
}

/** Files that git keeps and that were changed or deleted since HEAD; `after` is undefined for a deleted one only. */
export async function readUncommitted(paths: readonly string[], { root }: Repository): Promise<FileDelta[]> {
  const diff = ['diff', '--raw', '-z', '--no-abbrev', '--no-renames', '--ignore-submodules', 'HEAD'];
  return deltasIn(splitNul(await runGit(withPaths(diff, paths), root)));
}

function withPaths(args: readonly string[], paths: readonly string[]): string[] {
  const named = paths.includes('') ? [] : paths;
  return ['--literal-pathspecs', '-c', 'diff.relative=false', ...args, '--', ...named];
}

/** NUL-separated: a commit's line begins with \x01, a change is `:modes ids letter` and then the path. */
function commitsIn(output: Buffer): GitCommit[] {
  const commits: GitCommit[] = [];
  let pending: string[] = [];
  for (const part of splitNul(output).reverse()) {
    const line = part.replace(/^\n/, '');
    if (!line.startsWith('\x01')) {
      pending.push(line);
      continue;
    }
    commits.push({ ...commitOf(line.slice(1)), deltas: deltasIn(pending.reverse()) });
    pending = [];
  }
  return commits.reverse();
}

function commitOf(line: string): Omit<GitCommit, 'deltas'> {
  const [hash = '', parents = '', date = '', author = '', decorations = '', ...subject] = line.split('\x1f');
  const tags = decorations
    .split(', ')
    .flatMap((name) => (name.startsWith(tagMark) ? [name.slice(tagMark.length)] : []));
  return {
    hash,
    parents: parents.split(' ').filter(Boolean),
    date,
    author,
    tags: tags.sort((a, b) => (a < b ? -1 : 1)),
    subject: subject.join(' '),
  };
}

function deltasIn(parts: readonly string[]): FileDelta[] {
  const deltas: FileDelta[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const match = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(parts[index] ?? '');
    if (match === null) continue;
    const [, oldMode = '', newMode = '', before = '', after = ''] = match;
    const path = parts[index + 1] ?? '';
    deltas.push({ path, before: plainFile(oldMode, before), after: plainFile(newMode, after) });
  }
  return deltas.filter(({ before, after }) => before !== after);
}

/** Links and submodules are no files with a catalogue in them. */
function plainFile(mode: string, blob: string): string | undefined {
  return mode.startsWith('100') ? blob : undefined;
}
