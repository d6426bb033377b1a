import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePlan } from '../../src/io/output.ts';
import { temporaryName } from '../../src/io/temporary-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('takes away what runs left that have ended, and nothing else', async () => {
  const cwd = await temporaryFolder();
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  const own = temporaryName(100_000);
  const ended = own.replace(`-${process.pid}-`, `-${pid}-`);
  const running = own.replace(`-${process.pid}-`, `-${process.ppid}-`);
  const old = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
  const names = [own, ended, running, '.gkml-elsewhere-1-0.tmp', '.gkml-elsewhere-2-0.tmp', '.gkml-x.tmp', '旧.tmp'];
  for (const name of names) await writeFile(join(cwd, name), '');
  for (const name of ['.gkml-elsewhere-1-0.tmp', '.gkml-x.tmp', '旧.tmp']) await utimes(join(cwd, name), old, old);
  await writePlan([{ path: '目录.yaml', content: '领域: 救灾\n' }], { cwd });
  const gone = new Set([ended, '.gkml-elsewhere-1-0.tmp']);
  expect((await readdir(cwd)).sort()).toEqual([...names.filter((name) => !gone.has(name)), '目录.yaml'].sort());
});

it('takes the next name where a killed run with the same number of process left one', async () => {
  const cwd = await temporaryFolder();
  const next = (number: number) => writeFile(join(cwd, temporaryName(number)), '别人的');
  await Promise.all(Array.from({ length: 2000 }, (_, number) => next(number)));
  await writePlan([{ path: '目录.yaml', content: '领域: 救灾\n' }], { cwd });
  expect(await readFile(join(cwd, '目录.yaml'), 'utf8')).toBe('领域: 救灾\n');
  expect(await readFile(join(cwd, temporaryName(0)), 'utf8')).toBe('别人的');
});
