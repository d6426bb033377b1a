import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Tests of the command line run what users run: the bundle. It is made once, before the first test. A build that fails
 * fails these tests (run-gkml.ts) and leaves the others alone.
 */
export function setup(): void {
  const script = fileURLToPath(new URL('../bin/build.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status === 0) delete process.env['GKML_BUILD_FAILURE'];
  else process.env['GKML_BUILD_FAILURE'] = stderr;
}
