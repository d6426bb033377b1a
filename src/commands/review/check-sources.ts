import { relative, resolve, sep } from 'node:path';
import { readGitFile } from '../../io/git/object.ts';
import { findCommit, findRepository } from '../../io/git/repository.ts';
import { findInputs, type InputSettings, isFile, plainFile } from '../../io/inputs.ts';
import { checksumOf } from '../../model/checksum.ts';
import type { ManifestDocument, Side, SourceFile } from '../../model/generated/manifest.ts';
import { printable } from '../../model/printable.ts';

/** One thing that is not as the manifest says. */
export interface Deviation {
  readonly place: string;
  readonly problem: string;
  readonly hint: string;
}

export interface CheckedSources {
  readonly deviations: readonly Deviation[];
  /** What could not be checked, and why. */
  readonly notes: readonly string[];
  /** How many files were. */
  readonly checked: number;
}

interface Place extends InputSettings {
  /** Absolute: what paths of catalogues are told from. */
  readonly root: string;
}

/** 'gone': no file there; 'unreachable': a commit that this repository does not have. */
type State = 'same' | 'changed' | 'gone' | 'unreachable';

const again = '重新运行 gkml review 做材料，再送审';

/**
 * The catalogues that a package was made from. The new version has to be as it was; of the old one only what can be
 * reached, for a county may keep it elsewhere.
 */
export async function checkSources({ before, after }: ManifestDocument, place: Place): Promise<CheckedSources> {
  const old = await statesOf(before, place);
  const fresh = await statesOf(after, place);
  const lost = (state: State) => state === 'gone' || state === 'unreachable';
  const isLost = ([, state]: readonly [SourceFile, State]) => lost(state);
  const missing = [...old.filter(isLost), ...fresh.filter(([, state]) => state === 'unreachable')];
  return {
    deviations: [
      ...old.flatMap(([file, state]) =>
        state === 'changed' ? [deviation(file, '原版本的文件改动过，和做材料时不一样')] : [],
      ),
      ...fresh.flatMap(([file, state]) => freshDeviation(file, state)),
      ...(await addedSince(after, place)),
    ],
    notes: missing.map(([{ path, commit }]) => {
      const words = commit === null ? '不在原来的地方' : `在提交 ${commit.slice(0, 12)} 里，这个仓库里没有`;
      return `没有核对 ${printable(path)}：${words}`;
    }),
    checked: old.length + fresh.length - missing.length,
  };
}

function freshDeviation(file: SourceFile, state: State): Deviation[] {
  if (state === 'changed') return [deviation(file, '做好材料以后，新版本的这个文件又改过')];
  return state === 'gone' ? [deviation(file, '新版本的这个文件不在了')] : [];
}

function deviation({ path }: SourceFile, problem: string): Deviation {
  return { place: path, problem, hint: again };
}

async function statesOf({ files }: Side, place: Place): Promise<(readonly [SourceFile, State])[]> {
  const states: (readonly [SourceFile, State])[] = [];
  for (const file of files) states.push([file, await stateOf(file, place)]);
  return states;
}

async function stateOf({ path, commit, sha256 }: SourceFile, { cwd, root }: Place): Promise<State> {
  const bytes = commit === null ? await plainBytes(path, root) : await committedBytes({ revision: commit, path }, cwd);
  if (bytes === undefined) return commit === null ? 'gone' : 'unreachable';
  return checksumOf(bytes).sha256 === sha256 ? 'same' : 'changed';
}

async function plainBytes(path: string, root: string): Promise<Uint8Array | undefined> {
  return (await isFile(path, root)) ? plainFile(path, root).read() : undefined;
}

/** Undefined for whatever keeps git from giving the file: no git, no repository, a shallow clone. */
async function committedBytes(
  object: { readonly revision: string; readonly path: string },
  cwd: string,
): Promise<Uint8Array | undefined> {
  try {
    const repository = await findRepository(cwd);
    if ((await findCommit(object.revision, repository)) === undefined) return undefined;
    return await readGitFile(object, repository.root);
  } catch {
    return undefined;
  }
}

/** Catalogues that were put beside those of the package since; nothing where its name leads elsewhere by now. */
async function addedSince({ name, files }: Side, { root, ...settings }: Place): Promise<Deviation[]> {
  if (files.some(({ commit }) => commit !== null)) return [];
  const inputs = await findInputs([name], settings).catch(() => []);
  const present = inputs.map(({ file }) => relative(root, resolve(settings.cwd, file)).split(sep).join('/'));
  const known = new Set(files.map(({ path }) => path));
  if (![...known].every((path) => present.includes(path))) return [];
  return present
    .filter((path) => !known.has(path))
    .map((place) => ({ place, problem: '做好材料以后，新版本里多了这个文件', hint: again }));
}
