import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { limitRow, medianOf, wallRow } from '../figures.mjs';
import { makeWorkbook } from '../make-data.mjs';
import { alternate, runNode } from '../run-process.mjs';

const headerRows = 2;

/** A workbook as long as the longest seen, read into catalogues with every cell accounted for, against unpacking it. */
export async function measureImport({ gkml, folder, quick }) {
  const rows = (quick ? 10_001 : 100_001) - headerRows;
  const workbook = makeWorkbook(folder, rows);
  const account = join(folder, '单元格.json');
  const out = join(folder, '目录');
  const command = gkml(['import', workbook, '--out', out, '--account', account, '--force'], {
    cwd: folder,
    // What is there already would be read and matched: that is another measure.
    prepare: () => rmSync(out, { recursive: true, force: true }),
  });
  await runNode(command);
  proveBalanced(account, rows);
  const floor = { args: [join(import.meta.dirname, '../floors/sax-events.mjs'), workbook] };
  const results = await alternate([command, floor], { runs: quick ? 3 : 5, warmUps: 0 });
  const [ours, bare] = results;
  return [
    wallRow(
      `gkml import ${(rows + headerRows).toLocaleString('en')} 行 × 14 列，带单元格清单 / 解压加 XML 事件`,
      results,
      1.5,
    ),
    limitRow('同上，内存', 'MB', medianOf(ours, 'megabytes'), 500, medianOf(bare, 'megabytes')),
  ];
}

function proveBalanced(file, rows) {
  const { cells, used, ignored, errors, unaccounted } = JSON.parse(readFileSync(file, 'utf8'));
  if (cells !== used + ignored.length + errors.length + unaccounted.length) throw new Error('单元格清单不平');
  if (unaccounted.length > 0 || used < rows * 8) throw new Error(`${rows} 行只用上了 ${used} 个单元格`);
}
