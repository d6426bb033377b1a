// Reads a table in a process of its own, so that its time and memory are those of the reading alone.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export interface ChildReading {
  /** What the user would see; undefined where the workbook was read. */
  readonly message?: string;
  readonly hint?: string;
  /** Of each sheet: rows that hold texts, texts, merges. */
  readonly sheets?: readonly { rows: number; length: number; cells: number; merges: number }[];
  readonly megabytes: number;
}

const source = fileURLToPath(new URL('../../../src/io/tables/read-table.ts', import.meta.url));

const script = `
import { readFileSync } from 'node:fs';
import { readTable } from ${JSON.stringify(source)};
const answer = {};
try {
  const { sheets } = await readTable('上报.xlsx', readFileSync(process.argv[2]));
  answer.sheets = sheets.map(({ rows, merges }) => {
    const full = rows.filter((row) => row !== undefined);
    return { rows: full.length, length: rows.length, cells: full.reduce((sum, row) => sum + row.filter((text) => text).length, 0), merges: merges.length };
  });
} catch (error) {
  if (error?.name !== 'UsableError') throw error;
  Object.assign(answer, { message: error.message, hint: error.hint });
}
answer.megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify(answer));
`;

/** A folder with the bundled reader; `read` starts it anew each time, `remove` cleans up. */
export function childReader(): { read(bytes: Uint8Array): ChildReading; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gkml-reader-'));
  mkdirSync(folder, { recursive: true });
  const main = join(folder, 'main.mjs');
  buildSync({
    stdin: { contents: script, resolveDir: folder, loader: 'js' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: main,
  });
  return {
    read(bytes) {
      const file = join(folder, 'table.bin');
      writeFileSync(file, bytes);
      const child = spawnSync(process.execPath, [main, file], { encoding: 'utf8', timeout: 60_000 });
      if (child.status !== 0) throw new Error(`the reader died: ${child.signal ?? ''} ${child.stderr}`);
      return JSON.parse(child.stdout) as ChildReading;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
