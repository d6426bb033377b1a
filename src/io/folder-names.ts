import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Names of the folders in a folder, by code units; none where there is no such folder. */
export function subfoldersOf(folder: string, cwd: string): string[] {
  try {
    const entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return names.sort((a, b) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

/** True where a file or folder of this name lies, as seen from the working folder. */
export function pathExists(path: string, cwd: string): boolean {
  return existsSync(resolve(cwd, path));
}
