import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainWriteFailure } from './output-failure.ts';

/** Files that may be gone already. @throws UsableError where one cannot be removed */
export function removeFiles(files: readonly string[], cwd: string): void {
  for (const file of files) {
    try {
      rmSync(resolve(cwd, file), { force: true });
    } catch (error) {
      throw explainWriteFailure(error, file);
    }
  }
}
