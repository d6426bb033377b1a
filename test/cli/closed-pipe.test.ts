import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gkml } from './run-gkml.ts';

/** Runs gkml with its results going to `stdout`; null: to a reader that has gone away. */
async function runInto(stdout: number | null): Promise<{ exitCode: unknown; complaint: string }> {
  const child = spawn(process.execPath, [gkml, 'schema', 'catalogue'], { stdio: ['ignore', stdout ?? 'pipe', 'pipe'] });
  child.stdout?.destroy();
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  return { exitCode: await new Promise((done) => child.on('close', done)), complaint };
}

describe('results that nobody can take', () => {
  it('end quietly where the reader stops reading', async () => {
    expect(await runInto(null)).toEqual({ exitCode: 0, complaint: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('are an error where the disk is full', async () => {
    const { exitCode, complaint } = await runInto(openSync('/dev/full', 'w'));
    expect(exitCode).toBe(2);
    expect(complaint).toContain('问题：写不了文件：磁盘满了');
  });
});
