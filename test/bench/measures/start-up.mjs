import { wallRow } from '../figures.mjs';
import { makeFile } from '../make-data.mjs';
import { alternate } from '../run-process.mjs';

/** What gkml adds to the start of Node itself: the whole process, cold. */
export async function measureStartUp({ gkml, folder, quick }) {
  const file = makeFile(folder);
  const runs = { runs: quick ? 7 : 31, warmUps: 3 };
  const commands = {
    bare: { args: ['-e', '0'] },
    version: gkml(['--version']),
    validate: gkml(['validate', file], { cwd: folder, exitCodes: [0, 1] }),
  };
  const [bare, version, validate] = await alternate(Object.values(commands), runs);
  return [
    wallRow('gkml --version / node -e 0', [version, bare], 1.25),
    wallRow('gkml validate 一个文件（120 项）/ node -e 0', [validate, bare], 1.6),
  ];
}
