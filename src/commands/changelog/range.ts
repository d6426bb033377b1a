// v2025..v2026 → the two versions, with what the public calls them.
import { basename } from 'node:path';
import { pathExists } from '../../io/folder-names.ts';
import { readCommit, readTagged } from '../../io/git/history.ts';
import { findCommit, openRepository, pathInRepository, type Repository } from '../../io/git/repository.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { findInputs, type Input, type InputSettings } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import type { NoticeSide } from '../../model/notice.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import type { CommandContext } from '../context.ts';
import { readVersion } from '../open-version.ts';

export interface RangeSide extends NoticeSide {
  readonly version: Version;
}

export interface RangeSettings extends InputSettings {
  readonly note: CommandContext['note'];
  readonly registers: Registers;
}

const rangeHint = '写成 v2025..v2026（标签、分支或提交），v2025..（到现在的文件），或者 2025..2026（两个文件夹）';

/** @throws UsableError where the range is unclear or a version cannot be read */
export async function openRange(
  range: string,
  paths: readonly string[],
  settings: RangeSettings,
): Promise<Record<'before' | 'after', RangeSide>> {
  const match = /^(.*)\.\.(?![./\\])(.*)$/su.exec(range);
  const [from = '', to = ''] = match?.slice(1) ?? [];
  if (match === null || from.endsWith('.') || (from === '' && to === '')) {
    throw new UsableError(`看不出“${range}”是从哪个版本到哪个版本`, { hint: rangeHint });
  }
  const start = from === '' ? await taggedBefore(to, settings.cwd) : from;
  return named(
    await openSide(start, paths, settings),
    to === '' ? await openNow(paths, settings) : await openSide(to, paths, settings),
  );
}

/** What the catalogues call themselves goes before what the repository does, where it tells the two apart. */
function named(before: RangeSide, after: RangeSide): Record<'before' | 'after', RangeSide> {
  const [old, young] = [editionOf(before.version), editionOf(after.version)];
  if (old === undefined || young === undefined || old === young) return { before, after };
  return { before: { ...before, edition: old }, after: { ...after, edition: young } };
}

function editionOf({ catalogues }: Version): string | undefined {
  const editions = new Set(catalogues.map(({ head }) => head.版本 ?? ''));
  const [edition = ''] = editions;
  return editions.size === 1 && edition !== '' ? `${edition}版` : undefined;
}

async function taggedBefore(to: string, cwd: string): Promise<string> {
  const repository = await openRepository(cwd);
  const commit = await findCommit(to, repository);
  const tagged = commit === undefined ? [] : await readTagged({ paths: [''], until: commit }, repository);
  const earlier = tagged.find(({ hash }) => hash !== commit)?.tags.at(-1);
  if (earlier !== undefined) return earlier;
  throw new UsableError(`“${to}”以前没有打过标签的版本，不知道从哪里起`, { place: `..${to}`, hint: rangeHint });
}

async function openSide(word: string, paths: readonly string[], settings: RangeSettings): Promise<RangeSide> {
  const { cwd } = settings;
  const repository = await openRepository(cwd).catch((error: unknown) => {
    if (error instanceof UsableError && pathExists(word, cwd)) return undefined;
    throw error;
  });
  const commit = repository && (await findCommit(word, repository));
  if (repository !== undefined && commit !== undefined) return openCommit(word, commit, paths, repository, settings);
  if (!pathExists(word, cwd)) throw new UsableError(`没有“${word}”这个版本，也没有这个文件夹`, { hint: rangeHint });
  const words = paths.length === 0 ? [word] : paths.map((path) => `${word}/${path}`);
  return { version: await read(word, words, settings), edition: basename(word), day: undefined };
}

async function openCommit(
  word: string,
  commit: string,
  paths: readonly string[],
  repository: Repository,
  settings: RangeSettings,
): Promise<RangeSide> {
  const inside = (paths.length === 0 ? ['.'] : paths).map((path) => `${word}:${pathInRepository(path, repository)}`);
  const { date } = await readCommit(commit, repository);
  const isHash = commit.startsWith(word) || /[~^@]/.test(word);
  const version = await read(word, inside, settings);
  return { version, edition: isHash ? undefined : word, day: date.slice(0, 10) };
}

async function openNow(paths: readonly string[], settings: RangeSettings): Promise<RangeSide> {
  const version = await read('现在的文件', paths.length === 0 ? ['.'] : paths, settings);
  return { version, edition: undefined, day: undefined };
}

async function read(name: string, words: readonly string[], settings: RangeSettings): Promise<Version> {
  const inputs = onlyYamlWhereThereIsAny(await findInputs(words, settings));
  return (await readVersion(name, inputs, settings)).version;
}

/** A county keeps the sheets that it imported beside the catalogues: they are not the same items once more. */
function onlyYamlWhereThereIsAny(inputs: readonly Input[]): readonly Input[] {
  const yaml = inputs.filter(({ file }) => isYamlFile(file));
  return yaml.length === 0 ? inputs : yaml;
}
