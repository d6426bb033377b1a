// What a run that was killed could not take away itself.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Of another machine's runs only what is older: they may be at work. */
const day = 24 * 60 * 60 * 1000;

const host = hostname()
  .replace(/[^A-Za-z0-9]/gu, '')
  .slice(0, 20);

/** Name of a file that becomes another one when it is whole. */
export function temporaryName(number: number): string {
  return `.gkml-${host}-${process.pid}-${number}.tmp`;
}

/** Removes temporary files of runs that have ended. Never fails: nobody asked for it. */
export function sweepLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, maker, pid] = /^\.gkml-([A-Za-z0-9]*)-(\d+)-\d+\.tmp$/u.exec(name) ?? [];
      if (maker === undefined || pid === undefined) continue;
      const file = join(folder, name);
      const isOver = maker === host ? hasEnded(Number(pid)) : Date.now() - statSync(file).mtimeMs > day;
      if (isOver) rmSync(file, { force: true });
    }
  } catch {
    // Left for the next time.
  }
}

function hasEnded(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
