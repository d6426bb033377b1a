import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { listFolder } from './inputs/folder.ts';

/** What Excel, WPS and the systems' file managers leave behind. */
const leftovers = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/iu;

/**
 * Every file under a folder, told from it, with forward slashes; what programs left there is not counted.
 * @returns undefined where there is no such folder
 */
export async function filesUnder(folder: string, cwd: string): Promise<string[] | undefined> {
  const absolute = resolve(cwd, folder);
  const found = await stat(absolute).catch(() => undefined);
  if (found?.isDirectory() !== true) return undefined;
  const files = (await listFolder(absolute)).map((file) => relative(absolute, file).split(sep).join('/'));
  return files.filter((file) => !leftovers.test(file.slice(file.lastIndexOf('/') + 1)));
}
