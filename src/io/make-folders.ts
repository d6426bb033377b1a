import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one by one: Node's own way hides why it fails, and never returns under /proc.
 * @param folder absolute
 * @returns those that were not there before, outermost first; after a failure none is left
 */
export function makeFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const path of missing) if (make(path)) made.push(path);
    return made;
  } catch (error) {
    removeFolders(made);
    throw error;
  }
}

/** False where somebody else has made it meanwhile. */
function make(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return false;
    throw error;
  }
}

/** Takes back what `makeFolders` made, as far as it is empty. */
export function removeFolders(made: readonly string[]): void {
  for (const path of made.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      // Something lies in it by now, so it stays.
    }
  }
}
