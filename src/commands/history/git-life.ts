// The life of catalogues in a git repository: commit by commit, or tag by tag.
import { type BlobReader, openBlobs } from '../../io/git/blobs.ts';
import * as git from '../../io/git/history.ts';
import { listTree, openRepository, pathInRepository, type Repository, shownPath } from '../../io/git/repository.ts';
import { isCatalogueFile, isSkippedFolder, isYamlFile } from '../../io/inputs/folder.ts';
import { plainFile } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import type { Registers } from '../../model/registers.ts';
import { type CommitNote, type Revision, shortHash } from '../../model/revision.ts';
import type { CatalogueLife } from './catalogue-life.ts';
import { type FileContent, fileOpener, versionOf } from './files.ts';
import { stepsSince } from './since.ts';
import { historySteps, type StepFile, type StepPlan } from './steps.ts';

export interface GitLifeSettings {
  readonly cwd: string;
  /** As the user wrote them. */
  readonly paths: readonly string[];
  readonly registers: Registers;
  /** Only versions that have a tag. */
  readonly tags: boolean;
}

/** @throws UsableError where there is no repository, or no catalogue was ever kept under the paths */
export async function openGitLife(settings: GitLifeSettings): Promise<CatalogueLife> {
  const repository = await openRepository(settings.cwd);
  const blobs = openBlobs(repository);
  try {
    return await lifeIn(repository, blobs, settings);
  } catch (error) {
    blobs.close();
    throw error;
  }
}

async function lifeIn(
  repository: Repository,
  blobs: BlobReader,
  { paths, registers, tags }: GitLifeSettings,
): Promise<CatalogueLife> {
  const inside = paths.map((path) => pathInRepository(path, repository));
  const contents = contentMaker(repository, blobs);
  const all = tags ? await taggedPlans(inside, contents) : await commitPlans(inside, contents);
  const { newest, plans } = withoutDoubles(all);
  if (plans.length === 0) throw nothingKept(paths, tags);
  const opener = fileOpener(registers);
  const opened = await Promise.all(newest.map((content) => opener.open(content)));
  const catalogues = opened.flatMap((each) => each ?? []);
  const steps = historySteps(plans, opener);
  return {
    newest: versionOf('', catalogues),
    steps,
    remarks: repository.cutOff.size > 0 ? [cutOffRemark] : [],
    inFull: (revision) => withMerged(revision, all.commits, repository),
    since: (word) => stepsSince(word, steps, repository),
    close: () => blobs.close(),
  };
}

const cutOffRemark = '这个仓库是浅克隆，更早的提交看不到；要看全部，先运行 git fetch --unshallow';

function nothingKept(paths: readonly string[], tags: boolean): UsableError {
  if (tags)
    return new UsableError('没有打过标签的版本', { hint: '去掉 --tags 看每次提交，或者先用 git tag 给版本打上标签' });
  return new UsableError('仓库里没有提交过这里的目录文件（.yaml、.yml、.xlsx）', {
    place: paths.join('、'),
    hint: '检查路径有没有写错；还没有提交的，先用 git add 和 git commit 提交',
  });
}

interface ContentMaker {
  readonly repository: Repository;
  ofBlob(path: string, blob: string | undefined): FileContent | undefined;
  onDisk(path: string): FileContent;
}

function contentMaker(repository: Repository, blobs: BlobReader): ContentMaker {
  return {
    repository,
    ofBlob: (path, blob) => {
      if (blob === undefined) return undefined;
      const file = shownPath(path, repository);
      return { file, key: `${blob} ${file}`, read: () => blobs.read(blob) };
    },
    onDisk: (path) => {
      const { read } = plainFile(path, repository.root);
      const file = shownPath(path, repository);
      return { file, key: file, read };
    },
  };
}

interface Plans {
  readonly commits: readonly git.GitCommit[];
  readonly newest: readonly FileContent[];
  readonly plans: readonly StepPlan[];
}

async function commitPlans(paths: readonly string[], contents: ContentMaker): Promise<Plans> {
  const { repository } = contents;
  const commits = await readWithRenames(paths, repository);
  const uncommitted = (await git.readUncommitted(paths, repository)).filter(isCatalogue);
  const changed = uncommitted.map(({ path, before, after }) => {
    const file = {
      before: contents.ofBlob(path, before),
      after: after === undefined ? undefined : contents.onDisk(path),
    };
    return [path, file] as const;
  });
  const newest = new Map<string, FileContent | undefined>(
    (await listTree('HEAD', paths, repository)).map(({ path, blob }) => [path, contents.ofBlob(path, blob)]),
  );
  for (const [path, { after }] of changed) newest.set(path, after);
  const working = planOf(workingTree, false, changed, repository);
  const plans = commits.map((commit) => {
    return planOf(revisionOf(commit), repository.cutOff.has(commit.hash), filesOf(commit, contents), repository);
  });
  return { commits, newest: present(newest), plans: changed.length > 0 ? [working, ...plans] : plans };
}

const workingTree: Revision = { kind: 'working-tree', name: '', tags: [], merged: [] };

async function taggedPlans(paths: readonly string[], contents: ContentMaker): Promise<Plans> {
  const { repository } = contents;
  const commits = await git.readTagged({ paths, until: 'HEAD' }, repository);
  const [latest] = commits;
  const newest = latest === undefined ? [] : await listTree(latest.hash, paths, repository);
  return {
    commits,
    newest: present(new Map(newest.map(({ path, blob }) => [path, contents.ofBlob(path, blob)]))),
    plans: commits.map((commit, index) => {
      const revision: Revision = { ...revisionOf(commit), kind: 'tag', name: commit.tags.join('、') };
      return planOf(revision, index === commits.length - 1, filesOf(commit, contents), repository);
    }),
  };
}

/** A folder that was renamed is followed under its old name, too. */
async function readWithRenames(paths: readonly string[], repository: Repository): Promise<git.GitCommit[]> {
  const commits = await git.readHistory({ paths, until: 'HEAD' }, repository);
  if (paths.includes('')) return commits;
  const adding = commits.filter(({ deltas }) => deltas.some(({ before }) => before === undefined));
  const former = new Set<string>();
  for (const commit of adding) {
    for (const path of await git.readRenamedFrom(commit, paths, repository)) former.add(path);
  }
  return former.size === 0 ? commits : readWithRenames([...paths, ...former], repository);
}

function revisionOf(commit: git.GitCommit): Revision {
  return { kind: 'commit', name: shortHash(commit), commit: noteOf(commit), tags: commit.tags, merged: [] };
}

function noteOf({ hash, date, author, subject }: git.GitCommit): CommitNote {
  return { hash, date, author, subject };
}

/** One git a merge: only for the revisions that are shown. */
async function withMerged(
  revision: Revision,
  commits: readonly git.GitCommit[],
  repository: Repository,
): Promise<Revision> {
  const commit = revision.kind === 'commit' ? commits.find(({ hash }) => hash === revision.commit?.hash) : undefined;
  const merged = commit === undefined ? [] : await git.readMerged(commit, repository);
  return { ...revision, merged: merged.map(noteOf) };
}

function filesOf({ deltas }: git.GitCommit, { ofBlob }: ContentMaker): (readonly [string, StepFile])[] {
  return deltas.filter(isCatalogue).map(({ path, before, after }) => {
    return [path, { before: ofBlob(path, before), after: ofBlob(path, after) }];
  });
}

function planOf(
  revision: Revision,
  isEarliest: boolean,
  files: readonly (readonly [string, StepFile])[],
  repository: Repository,
): StepPlan {
  return { revision, isEarliest, files: new Map(files.map(([path, file]) => [shownPath(path, repository), file])) };
}

function isCatalogue({ path }: Pick<git.FileDelta, 'path'>): boolean {
  return isCatalogueFile(path) && !path.split('/').slice(0, -1).some(isSkippedFolder);
}

function present(files: ReadonlyMap<string, FileContent | undefined>): FileContent[] {
  return [...files].flatMap(([path, content]) => (content !== undefined && isCatalogue({ path }) ? [content] : []));
}

/** A county keeps the sheets that it imported beside the catalogues: they are not the same items once more. */
function withoutDoubles({ newest, plans }: Plans): Pick<Plans, 'newest' | 'plans'> {
  const isWanted = newest.some(({ file }) => isYamlFile(file)) ? isYamlFile : () => true;
  const wanted = plans.map((plan) => ({ ...plan, files: new Map([...plan.files].filter(([name]) => isWanted(name))) }));
  return {
    newest: newest.filter(({ file }) => isWanted(file)),
    plans: wanted.filter(({ files }) => files.size > 0),
  };
}
