import { dirname } from 'node:path';

export interface LocalFile {
  /** Absolute. */
  readonly path: string;
  /** Absolute: the file that 基准.来源 names, where there is one. */
  readonly baseline: string | undefined;
}

/**
 * A file that another names as its baseline is none of the place's, nor are those that lie with it in a folder of
 * baselines: the place may not have each of their domains.
 */
export function withoutBaselines<File extends LocalFile>(files: readonly File[]): File[] {
  const named = new Set(files.flatMap(({ baseline }) => baseline ?? []));
  const mixed = files.filter(({ path, baseline }) => baseline !== undefined && dirname(baseline) === dirname(path));
  const own = new Set(mixed.map(({ path }) => dirname(path)));
  const folders = new Set([...named].map((path) => dirname(path)).filter((folder) => !own.has(folder)));
  return files.filter(({ path }) => !named.has(path) && !folders.has(dirname(path)));
}
