// What a run that was killed could not take away itself.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Younger ones may be those of a run that is still at work, on this machine or another one. */
const day = 24 * 60 * 60 * 1000;

/** Name of a file that becomes another one when it is whole. */
export function temporaryName(number: number): string {
  return `.gkml-${process.pid}-${number}.tmp`;
}

/** Removes temporary files of runs long gone. Never fails: nobody asked for it. */
export function sweepLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!/^\.gkml-\d+-\d+\.tmp$/u.test(name)) continue;
      const file = join(folder, name);
      if (Date.now() - statSync(file).mtimeMs > day) rmSync(file, { force: true });
    }
  } catch {
    // Left for the next time.
  }
}
