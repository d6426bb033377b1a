import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePlan } from '../../src/io/output.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('takes away what a killed run left long ago, and nothing else', async () => {
  const cwd = await temporaryFolder();
  const old = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
  for (const name of ['.gkml-12-0.tmp', '.gkml-13-0.tmp', '.gkml-x.tmp', '旧.tmp']) {
    await writeFile(join(cwd, name), '');
    if (name !== '.gkml-13-0.tmp') await utimes(join(cwd, name), old, old);
  }
  await writePlan([{ path: '目录.yaml', content: '领域: 救灾\n' }], { cwd });
  expect((await readdir(cwd)).sort()).toEqual(['.gkml-13-0.tmp', '.gkml-x.tmp', '旧.tmp', '目录.yaml']);
});
