// The life of catalogues that are kept as a folder, or a workbook, a year.

import { subfoldersOf } from '../../io/folder-names.ts';
import { findInputs, type InputSettings } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import type { Registers } from '../../model/registers.ts';
import type { Revision } from '../../model/revision.ts';
import type { Version } from '../../model/version.ts';
import type { HistoryStep } from '../../operations/history/step.ts';
import type { CommandContext } from '../context.ts';
import { readVersion } from '../open-version.ts';
import type { CatalogueLife } from './catalogue-life.ts';

/** Folders under a path that are named by a year or a version, oldest first; fewer than two are none. */
export function yearlyFolders(path: string, cwd: string): string[] {
  const named = subfoldersOf(path, cwd).flatMap((name) => {
    const numbers = versionNumbers(name);
    return numbers === undefined ? [] : [{ name, numbers }];
  });
  if (named.length < 2) return [];
  const sorted = named.sort((a, b) => compareNumbers(a.numbers, b.numbers) || (a.name < b.name ? -1 : 1));
  return sorted.map(({ name }) => (path === '.' ? name : `${path.replace(/[\\/]+$/, '')}/${name}`));
}

/** 2024, 2024年, 2025版, v2024.1, 2024-03, 第2版. */
export function versionNumbers(name: string): readonly number[] | undefined {
  const match = /^(?:v|V|第)?(\d+(?:[.\-_年]\d+)*)(?:年度?|月|版|年版|年度版|修订版)?$/u.exec(name);
  if (match === null || !/\d{4}|^[vV第]|版$/u.test(name)) return undefined;
  return (match[1] ?? '').split(/\D/u).map(Number);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface FolderLifeSettings extends InputSettings {
  readonly note: CommandContext['note'];
  readonly registers: Registers;
}

/**
 * @param words oldest first; whatever a command takes for a catalogue
 * @throws UsableError where one of them cannot be read: it is not skipped, its changes would be told of another year
 */
export async function openFolderLife(words: readonly string[], settings: FolderLifeSettings): Promise<CatalogueLife> {
  const versions: Version[] = [];
  for (const word of words) {
    const { version } = await readVersion(word, await findInputs([word], settings), settings);
    versions.push(withinFolder(version, word));
  }
  const nothing: Version = { name: '', catalogues: [] };
  const steps = versions.map((after, index): HistoryStep => {
    const before = versions[index - 1] ?? nothing;
    const catalogues = [...before.catalogues, ...after.catalogues];
    return {
      revision: revisionOf(after.name),
      isEarliest: index === 0,
      files: [...new Set(catalogues.map(({ file }) => file))],
      open: async (only) => ({ before: onlyFiles(before, only), after: onlyFiles(after, only), unreadable: [] }),
    };
  });
  const newestFirst = steps.reverse();
  return {
    newest: versions.at(-1) ?? nothing,
    steps: newestFirst,
    remarks: [],
    inFull: async (revision) => revision,
    since: async (word) => stepsAfter(word, newestFirst),
    close: () => {},
  };
}

/** Catalogues that are left out stay as empty ones: the items of the others know theirs by its index. */
function onlyFiles(version: Version, only: ReadonlySet<string> | undefined): Version {
  if (only === undefined) return version;
  const catalogues = version.catalogues.map((each) => (only.has(each.file) ? each : { ...each, items: [] }));
  return { ...version, catalogues };
}

function revisionOf(name: string): Revision {
  return { kind: 'version', name, tags: [], merged: [] };
}

/** Under the name that a file has in its version: the year's folder is not part of it. */
function withinFolder(version: Version, word: string): Version {
  const folder = `${word.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '')}/`;
  const catalogues = version.catalogues.map((catalogue) => {
    const { file } = catalogue;
    // A version that is one file is the same file every year.
    const inside = version.catalogues.every((each) => each.file === file) && !file.startsWith(folder);
    return { ...catalogue, file: inside ? '' : file.startsWith(folder) ? file.slice(folder.length) : file };
  });
  return { ...version, catalogues };
}

function stepsAfter(word: string, steps: readonly HistoryStep[]): readonly HistoryStep[] {
  const names = steps.map(({ revision }) => revision.name);
  const index = names.findIndex((name) => name === word || name.endsWith(`/${word}`));
  if (index >= 0) return steps.slice(0, index);
  throw new UsableError(`这几个版本里没有“${word}”`, { place: '--since', hint: `可以写：${names.join('、')}` });
}
