import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitRow, median, medianOf } from '../figures.mjs';
import { alternate } from '../run-process.mjs';
import { bundleSource } from '../source-bundle.mjs';

/** Milliseconds that all registers may add to a run. */
const most = 15;

/** Every register as it ships, read in a new process, and what the same process takes without them. */
export async function measureRegisters({ root, folder, quick }) {
  const bundle = await bundleSource(folder, `export { loadRegisters } from './src/io/registers.ts';`);
  // dist/registers.txt is looked for in the package that the module is in.
  writeFileSync(join(folder, 'package.json'), '{}');
  symlinkSync(join(root, 'dist'), join(folder, 'dist'), 'junction');
  const runner = join(import.meta.dirname, '../registers/runner.mjs');
  const load = (which) => ({ args: [runner, bundle, which], capture: true });
  const [all, none] = await alternate([load('all'), load('none')], { runs: quick ? 7 : 31, warmUps: 3 });
  const told = all.map(({ stdout }) => JSON.parse(stdout));
  const entries = told[0].entries;
  if (!(entries > 4000)) throw new Error(`只读到 ${entries} 条`);
  const bare = medianOf(none, 'milliseconds');
  const title = `全部名录（${entries.toLocaleString('en')} 条）`;
  return [
    limitRow(
      `读${title}，进程内 / 不读时整个进程`,
      'ms',
      median(told.map(({ milliseconds }) => milliseconds)),
      most,
      bare,
    ),
    limitRow(`${title}给整个进程多加的时间 / 同上`, 'ms', medianOf(all, 'milliseconds') - bare, most, bare),
  ];
}
