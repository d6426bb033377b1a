// npm run bench: measures gkml as it is built in dist/ against what DESIGN §9 compares it with, and prints one table.
// Whatever comes out, it ends in 0: a slow machine breaks nothing.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureCounty } from './measures/county.mjs';
import { measureCoverage } from './measures/coverage.mjs';
import { measureDiff } from './measures/diff.mjs';
import { measureExport } from './measures/export.mjs';
import { measureImport } from './measures/import.mjs';
import { measureProvince } from './measures/province.mjs';
import { measureRegisters } from './measures/registers.mjs';
import { measureStartUp } from './measures/start-up.mjs';
import { tableText } from './table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const measures = {
  'start-up': measureStartUp,
  registers: measureRegisters,
  county: measureCounty,
  province: measureProvince,
  coverage: measureCoverage,
  import: measureImport,
  export: measureExport,
  diff: measureDiff,
};

const usage = `用法：npm run bench -- [选项]

  --only <名字>   只测这一项，可以写几次：${Object.keys(measures).join('、')}
  --quick         数据少、次数少，只看个大概
  --json <文件>   结果另存一份 JSON
`;

const options = readOptions();
if (options !== undefined) await run(options);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true, default: Object.keys(measures) },
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const isKnown = values.only.every((name) => name in measures);
    if (isKnown && !values.help && existsSync(join(root, 'dist', 'cli.cjs'))) return values;
    console.log(isKnown && !values.help ? 'dist/ 里没有构建好的 gkml，请先运行 npm run build' : usage);
    process.exitCode = values.help ? 0 : 2;
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
}

async function run({ only, quick, json }) {
  const work = mkdtempSync(join(tmpdir(), 'gkml-bench-'));
  const rows = [];
  try {
    for (const name of Object.keys(measures).filter((each) => only.includes(each))) {
      console.error(`正在测 ${name}`);
      rows.push(...(await measured(name, join(work, name), quick)));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const machine = { node: process.version, cores: availableParallelism() };
  console.log(`\nNode ${machine.node}，${machine.cores} 核${quick ? '，--quick' : ''}\n\n${tableText(rows)}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...machine, quick, rows }, null, 2)}\n`);
}

/** A measure that fails says so in its row; the others still run. */
async function measured(name, folder, quick) {
  mkdirSync(folder, { recursive: true });
  const gkml = (args, rest = {}) => ({ args: [join(root, 'bin', 'gkml.js'), ...args], ...rest });
  try {
    const rows = await measures[name]({ gkml, root, folder, quick });
    return rows.map((row) => ({ measure: name, ...row }));
  } catch (error) {
    return [{ measure: name, name, failure: error.message }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
