import { join } from 'node:path';
import { packageRoot } from '../io/package-root.ts';

/** The word for the national reference that ships with gkml. */
export const nationalName = '国家';

/** Where a baseline lies that the user names by a word: 国家, or a path as it is. */
export function baselinePath(word: string): string {
  return word === nationalName ? join(packageRoot(), 'catalogues', nationalName) : word;
}
