import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalYaml } from '../data/canonical-yaml.mjs';
import { makeCatalogue } from '../data/catalogue.mjs';
import { csvText } from '../data/csv.mjs';
import { revise } from '../data/revision.mjs';
import { domains } from '../data/words.mjs';
import { growthRow, wallRow } from '../figures.mjs';
import { installPeers } from '../peers/install.mjs';
import { alternate, runNode } from '../run-process.mjs';

/** Items of a version; 20,000 is the size that the goal speaks of. */
const sizes = [5_000, 20_000, 80_000];
const goalSize = 20_000;

/** Two versions without ids, items matched by what they say, against daff on the same rows as CSV. */
export async function measureDiff({ gkml, folder, quick }) {
  const runs = quick ? 1 : 5;
  const daff = await installPeers('daff/bin/daff.js');
  const times = [];
  const rows = [];
  for (const size of quick ? sizes.slice(0, 2) : sizes) {
    const work = join(folder, String(size));
    const counts = makeVersions(work, size);
    await proveCompared(gkml, work, counts);
    const ours = gkml(['diff', '旧', '新', '--ignore-ids', '-f', 'json'], { cwd: work });
    const theirs = { args: [daff, 'diff', '--output', '差异.csv', '旧.csv', '新.csv'], cwd: work };
    const results = await alternate(size === goalSize ? [ours, theirs] : [ours], { runs });
    times.push({ size, results: results[0] });
    if (size === goalSize) rows.push(wallRow('gkml diff 20,000 项，不看编号 / daff 比较同样的行', results, 0.8));
  }
  const growth = times.slice(1).map((larger, index) => growthRow('gkml diff', times[index], larger));
  return [...rows, ...growth];
}

/** 旧 and 新 as folders of 26 catalogues, and as two CSV files. @returns what the truth is */
function makeVersions(folder, size) {
  const perDomain = Math.ceil(size / domains.length);
  const before = domains.map((_domain, index) => makeCatalogue(0, index, perDomain));
  const revisions = before.map(revise);
  writeVersion(join(folder, '旧'), before);
  writeVersion(
    join(folder, '新'),
    revisions.map(({ catalogue }) => catalogue),
  );
  const total = (key) => revisions.reduce((sum, { counts }) => sum + counts[key], 0);
  return { added: total('added'), removed: total('removed'), changed: total('changed'), split: 0, merged: 0 };
}

function writeVersion(folder, catalogues) {
  mkdirSync(folder, { recursive: true });
  for (const catalogue of catalogues) {
    writeFileSync(join(folder, `${catalogue.领域}.yaml`), canonicalYaml(catalogue));
  }
  writeFileSync(`${folder}.csv`, csvText(catalogues));
}

async function proveCompared(gkml, cwd, expected) {
  const command = gkml(['diff', '旧', '新', '--ignore-ids', '-f', 'json'], { cwd, capture: true });
  const { summary } = JSON.parse((await runNode(command)).stdout);
  for (const [key, value] of Object.entries(expected)) {
    if (summary[key] !== value) throw new Error(`gkml diff 数出 ${key} ${summary[key]}，应为 ${value}`);
  }
}
