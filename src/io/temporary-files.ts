// Files that become others when they are whole, and what killed runs left of them.
import { openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hasCode } from './error-code.ts';

/** Of another machine's runs only what is older: they may be at work. */
const day = 24 * 60 * 60 * 1000;

const host = hostname()
  .replace(/[^A-Za-z0-9]/gu, '')
  .slice(0, 20);

let counter = 0;

/**
 * A new file, open for writing. Its name may be that of one that a killed run with the same number of process left: then
 * it has the next one.
 */
export function openTemporary(folder: string, mode: number): { readonly path: string; readonly handle: number } {
  for (;;) {
    const path = join(folder, temporaryName(counter++));
    try {
      return { path, handle: openSync(path, 'wx', mode) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

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
    return hasCode(error, 'ESRCH');
  }
}
