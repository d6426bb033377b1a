import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A folder of its own for the test that asks, gone when the test is over.
 * @param whenFinished of the test's own context, where several run at a time
 */
export async function temporaryFolder(whenFinished = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gkml-test-'));
  whenFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
