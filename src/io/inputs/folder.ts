import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsableError } from '../../model/errors.ts';
import { explainReadFailure } from './failure.ts';

/**
 * True for what is taken up where a folder or a pattern is named: catalogues, not gkml's own files (its settings,
 * waivers, conflicts) and not the lock files that Excel and WPS leave beside an open workbook.
 */
export function isCatalogueFile(path: string): boolean {
  const name = basename(path);
  return /\.(ya?ml|xlsx)$/i.test(name) && !/^(\.|~\$|gkml\.[\w-]+\.ya?ml$)/i.test(name) && !isConflictFile(name);
}

/** 义务教育.冲突.yaml beside 义务教育.yaml: what a person has to settle after a merge. */
export function isConflictFile(path: string): boolean {
  return /\.冲突\.ya?ml$/iu.test(path);
}

/** Folders that hold other people's files, a program's own, registers or rules: none of them has catalogues. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '名录' || name === '规则';
}

/**
 * All files under a folder, in an order that the file system has no say in, without hidden folders and node_modules.
 * @param folder absolute
 * @throws UsableError where a folder cannot be read or a link leads back into a folder it lies in
 */
export async function listFolder(folder: string, ancestors: readonly string[] = []): Promise<string[]> {
  const real = await realpath(folder);
  if (ancestors.includes(real)) {
    throw new UsableError('文件夹里有一个绕回上层的链接，没有尽头', {
      place: folder,
      hint: '删去这个链接，或者直接写要用的文件',
    });
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw explainReadFailure(error, folder);
  });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile()) files.push(path);
    else if (entry.isDirectory() ? !isSkippedFolder(entry.name) : entry.isSymbolicLink()) {
      files.push(...(await behind(path, entry.name, [...ancestors, real])));
    }
  }
  return files;
}

async function behind(path: string, name: string, ancestors: readonly string[]): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return isSkippedFolder(name) ? [] : listFolder(path, ancestors);
  return found?.isFile() === true ? [path] : [];
}

export function isYamlFile(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}
