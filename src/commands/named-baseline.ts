import { join, resolve } from 'node:path';
import { isFile } from '../io/inputs.ts';
import { packageRoot } from '../io/package-root.ts';

/**
 * The file that 基准.来源 names: a path from the repository's root, else that of a file that ships with gkml.
 * @param root absolute
 * @returns absolute; undefined where there is no such file
 */
export async function findNamedBaseline(source: string, root: string): Promise<string | undefined> {
  const own = resolve(root, source);
  if (await isFile(own, root)) return own;
  const shipped = join(packageRoot(), source);
  return source.startsWith('catalogues/') && (await isFile(shipped, root)) ? shipped : undefined;
}
