import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.ts';

const output = fileURLToPath(new URL('../../src/io/output.ts', import.meta.url));
const size = 200_000;

/** A process that rewrites one file for ever, with contents of one letter each; prints a dot when it is under way. */
async function startWriter(folder: string) {
  const script = join(folder, 'writer.mjs');
  const contents = `
    import { setImmediate } from 'node:timers/promises';
    import { writeFileSafely } from ${JSON.stringify(output)};
    process.on('SIGINT', () => process.exit(130));
    for (let letter = 0; ; letter = (letter + 1) % 26) {
      await writeFileSafely('out/data', String.fromCharCode(97 + letter).repeat(${size}), { force: true });
      process.stdout.write('.');
      await setImmediate();
    }`;
  await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: script,
  });
  return () => spawn(process.execPath, [script], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('a process that is stopped while it writes', () => {
  it.each(['SIGKILL', 'SIGINT'] as const)('leaves a whole file after %s', async (signal) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out/data'), 'z'.repeat(size));
    const start = await startWriter(folder);
    for (let round = 0; round < 12; round += 1) {
      const child = start();
      // Stopped after a different number of writes each time, at whatever point of the next one it has reached.
      let writes = 0;
      child.stdout.on('data', (dots: Buffer) => {
        writes += dots.length;
        if (writes > round) child.kill(signal);
      });
      await new Promise((done) => child.on('close', done));
      const text = await readFile(join(folder, 'out/data'), 'utf8');
      expect(text).toBe((text[0] ?? '').repeat(size));
      const left = (await readdir(join(folder, 'out'))).filter((name) => name !== 'data');
      if (signal === 'SIGINT') expect(left).toEqual([]);
    }
  });
});
