import { join } from 'node:path';
import { limitRow, medianOf, ratioRow, wallRow } from '../figures.mjs';
import { makeBaseline, makeProvince } from '../make-data.mjs';
import { proveCovered } from '../proofs.mjs';
import { alternate } from '../run-process.mjs';

/** All counties against one baseline, against validating them, and a quarter of them beside it. */
export async function measureCoverage({ gkml, folder, quick }) {
  const howMany = quick ? 20 : 84;
  const parts = { whole: join(folder, '全省'), quarter: join(folder, '四分之一'), baseline: join(folder, '基准') };
  const files = makeProvince(parts.whole, howMany);
  makeProvince(parts.quarter, howMany / 4);
  makeBaseline(parts.baseline);
  const cover = (place) => gkml(['coverage', place, '--against', parts.baseline], { cwd: folder });
  await proveCovered(gkml, parts.whole, { baseline: parts.baseline, places: howMany, domains: files.length / howMany });
  const validate = gkml(['validate', parts.whole], { cwd: folder, exitCodes: [0, 1] });
  const runs = { runs: quick ? 2 : 5, warmUps: 0 };
  const [whole, validated, quarter] = await alternate([cover(parts.whole), validate, cover(parts.quarter)], runs);
  const [peak, smallPeak] = [medianOf(whole, 'megabytes'), medianOf(quarter, 'megabytes')];
  const name = `gkml coverage 一个省（${howMany} 个县、${files.length.toLocaleString('en')} 个文件）`;
  return [
    wallRow(`${name}/ gkml validate`, [whole, validated], 2),
    limitRow('同上，内存', 'MB', peak, 400, medianOf(validated, 'megabytes')),
    ratioRow('同上，内存 / 只有四分之一的县时', 'MB', peak, smallPeak, 1.5),
  ];
}
