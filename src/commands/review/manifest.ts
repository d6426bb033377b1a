// 清单.json of a package for the review file: what lies in it, and which files it was made from.
import { relative, resolve, sep } from 'node:path';
import { parseGitObject } from '../../io/git/object.ts';
import type { Input } from '../../io/inputs.ts';
import { type Checksum, checksumOf } from '../../model/checksum.ts';
import type { ManifestDocument, Side, SourceFile } from '../../model/generated/manifest.ts';
import type { OpenedVersion } from '../open-version.ts';

export const manifestName = '清单.json';

/** A file of the package, ready to be written. */
export interface PackageFile {
  /** From the package's folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface ManifestSettings {
  /** Absolute: the working folder. */
  readonly cwd: string;
  /** Absolute: what paths of catalogues are told from. */
  readonly root: string;
  /** Of gkml. */
  readonly version: string;
}

/** One file a line; no clock: the same versions give the same text. */
export async function manifestText(
  files: readonly PackageFile[],
  { before, after }: { readonly before: OpenedVersion; readonly after: OpenedVersion },
  settings: ManifestSettings,
): Promise<string> {
  const listed = files.map(({ path, content }) => ({ path, ...checksumOf(content) }));
  const parts = {
    version: 1,
    gkml: settings.version,
    before: await sideOf(before, settings),
    after: await sideOf(after, settings),
    files: listed,
  } satisfies ManifestDocument;
  const side = ({ name, files: sources }: Side) => {
    return `{ "name": ${JSON.stringify(name)}, "files": ${lines(sources)} }`;
  };
  const entries = [
    `"version": ${parts.version}`,
    `"gkml": ${JSON.stringify(parts.gkml)}`,
    `"before": ${side(parts.before)}`,
    `"after": ${side(parts.after)}`,
    `"files": ${lines(parts.files)}`,
  ];
  return `{\n  ${entries.join(',\n  ')}\n}\n`;
}

function lines(list: readonly object[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}

async function sideOf({ version, files }: OpenedVersion, settings: ManifestSettings): Promise<Side> {
  const sources: SourceFile[] = [];
  for (const { input } of files) {
    const place = await placeOf(input, settings);
    sources.push({ ...place, ...checksumOf(await input.read()) });
  }
  return { name: version.name, files: sources };
}

async function placeOf(
  { file, size }: Input,
  { cwd, root }: ManifestSettings,
): Promise<Omit<SourceFile, keyof Checksum>> {
  const object = size === undefined ? parseGitObject(file) : undefined;
  if (object === undefined) return { path: relative(root, resolve(cwd, file)).split(sep).join('/'), commit: null };
  const { findCommit, findRepository, pathInRepository } = await import('../../io/git/repository.ts');
  const repository = await findRepository(cwd);
  const isFromHere = object.path.startsWith('./') || object.path.startsWith('../');
  return {
    path: isFromHere ? pathInRepository(object.path, repository) : object.path,
    commit: (await findCommit(object.revision, repository)) ?? object.revision,
  };
}
