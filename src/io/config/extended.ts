// What an entry of `extends` means: a file, a folder, or a package.
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';

export const configName = 'gkml.config.yaml';

/** A file, or what is wrong with the entry. */
export type Located = { readonly path: string } | { readonly problem: string; readonly hint: string };

/**
 * A path is told from the folder of the settings; a name that leads nowhere there is a package's, looked for as Node looks
 * for one: in node_modules of the folder and of all folders above it.
 * @param root absolute: the folder of the settings that say so
 */
export async function locateExtended(entry: string, root: string): Promise<Located> {
  const beside = await settingsAt(resolve(root, entry));
  if (beside !== undefined) return beside;
  if (isPath(entry)) return { problem: '没有这个文件或文件夹', hint: '路径从写它的配置文件所在的文件夹算起' };
  for (const folder of foldersFrom(root)) {
    const inPackage = await settingsAt(join(folder, 'node_modules', entry));
    if (inPackage !== undefined) return inPackage;
  }
  return {
    problem: '没有这个文件或文件夹，也没有装这个名字的包',
    hint: '文件和文件夹从写它的配置文件所在的文件夹算起；包要先用 npm install 装上',
  };
}

function isPath(entry: string): boolean {
  return isAbsolute(entry) || /^\.\.?(?:[/\\]|$)/.test(entry);
}

function foldersFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

async function settingsAt(path: string): Promise<Located | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return { path };
  if (found?.isDirectory() !== true) return undefined;
  const inside = join(path, configName);
  const isThere = (await stat(inside).catch(() => undefined))?.isFile() === true;
  if (isThere) return { path: inside };
  return { problem: `这个文件夹里没有 ${configName}`, hint: '写里面的配置文件，或者换一个文件夹' };
}
