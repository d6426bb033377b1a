import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainReadFailure } from './inputs/failure.ts';

/**
 * True where a folder can be filled without touching what somebody has: it is not there, or has nothing but git's own.
 * A file of the name is as good as a filled folder.
 * @throws UsableError where it cannot be read
 */
export function isEmptyFolder(folder: string, cwd: string): boolean {
  const absolute = resolve(cwd, folder);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found === undefined) return true;
  if (!found.isDirectory()) return false;
  try {
    return readdirSync(absolute).every((name) => name === '.git');
  } catch (error) {
    throw explainReadFailure(error, folder);
  }
}
