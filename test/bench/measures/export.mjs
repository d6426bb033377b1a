import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { wallRow } from '../figures.mjs';
import { runNode } from '../run-process.mjs';
import { bundleSource } from '../source-bundle.mjs';

/** The workbook of a county in the national form, written by gkml and by the fastest library of LIBS.md, both warm. */
export async function measureExport({ folder, quick }) {
  const rows = quick ? 600 : 3000;
  const bundle = await bundleSource(
    folder,
    `export { catalogueWorkbook } from './src/exporters/workbook.ts';
     export { writeXlsx } from './src/io/tables/write-xlsx.ts';`,
  );
  const runner = join(import.meta.dirname, '../export/runner.mjs');
  const write = (writer, file) => runNode({ args: [runner, bundle, writer, rows, quick ? 3 : 9, file], capture: true });
  const files = { gkml: join(folder, 'gkml.xlsx'), hucre: join(folder, 'hucre.xlsx') };
  const results = { gkml: [], hucre: [] };
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    for (const writer of Object.keys(results)) {
      const { stdout, megabytes } = await write(writer, files[writer]);
      results[writer].push(...JSON.parse(stdout).map((milliseconds) => ({ milliseconds, megabytes })));
    }
  }
  await proveSameCells(Object.values(files));
  const name = `导出 ${rows.toLocaleString('en')} 行、26 张表，带样式 / hucre（都已热身）`;
  return [wallRow(name, [results.gkml, results.hucre], 1.5)];
}

async function proveSameCells(files) {
  const [ours, theirs] = await Promise.all(files.map(async (file) => (await readXlsx(readFileSync(file))).sheets));
  const cells = (sheets) => JSON.stringify(sheets.map(({ name, rows }) => [name, rows.map(withoutTail)]));
  if (cells(ours) !== cells(theirs)) throw new Error('两个工作簿的单元格不一样');
}

/** Covered cells at the end of a row are there or not there: both mean empty. */
function withoutTail(row) {
  const last = row.findLastIndex((value) => value !== null && value !== '');
  return row.slice(0, last + 1).map((value) => value ?? '');
}
