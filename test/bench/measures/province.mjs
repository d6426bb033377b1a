import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { limitRow, medianOf, ratioRow, wallRow } from '../figures.mjs';
import { makeProvince } from '../make-data.mjs';
import { proveCanonical, proveItems, proveValidated } from '../proofs.mjs';
import { alternate } from '../run-process.mjs';
import { bundleSource } from '../source-bundle.mjs';

const itemsPerFile = 78;

/** A province's catalogues against the least that could be done with the same data, and a quarter of them beside it. */
export async function measureProvince({ gkml, folder, quick }) {
  const howMany = quick ? 20 : 84;
  const parts = { whole: join(folder, '全省'), quarter: join(folder, '四分之一'), json: join(folder, 'json') };
  const files = makeProvince(parts.whole, howMany);
  makeProvince(parts.quarter, howMany / 4);
  makeProvince(parts.json, howMany, { json: true });
  const validator = await bundleSource(
    folder,
    "export { default } from './src/model/generated/catalogue-validator.ts';",
  );
  const floor = {
    args: [join(import.meta.dirname, '../floors/json-schema.mjs'), validator, parts.json, `${availableParallelism()}`],
  };
  const items = files.length * itemsPerFile;
  await proveCanonical(gkml, dirname(files[0]));
  await proveValidated(gkml, parts.whole, { files: files.length, items });
  await proveItems(floor, items);

  const check = (place, ...args) => gkml(['validate', place, ...args], { cwd: folder, exitCodes: [0, 1] });
  const runs = { runs: quick ? 2 : 7, warmUps: 0 };
  const cache = ['--cache', join(folder, '结果')];
  await alternate([check(parts.whole, ...cache)], { runs: 1, warmUps: 0 });
  const [whole, bare, quarter, again] = await alternate(
    [check(parts.whole), floor, check(parts.quarter), check(parts.whole, ...cache)],
    runs,
  );
  const [peak, smallPeak] = [medianOf(whole, 'megabytes'), medianOf(quarter, 'megabytes')];
  const name = `gkml validate 一个省（${files.length.toLocaleString('en')} 个文件，${items.toLocaleString('en')} 项）`;
  return [
    wallRow(`${name}再检查一遍，什么也没有改（--cache）/ 第一遍`, [again, whole], 0.15),
    wallRow(`${name}/ JSON.parse 加格式检查`, [whole, bare], 3),
    limitRow('同上，内存', 'MB', peak, 250, medianOf(bare, 'megabytes')),
    ratioRow('同上，内存 / 只有四分之一的文件时', 'MB', peak, smallPeak, 1.2),
  ];
}
