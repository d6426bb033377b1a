// Writes the same workbook again and again in one process and prints the milliseconds of each time.
//   node runner.mjs <bundle of src> gkml|hucre <rows> <times> [file]
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { makeCatalogue } from '../data/catalogue.mjs';
import { domains } from '../data/words.mjs';
import { hucrePlan } from './hucre-plan.mjs';

/** Before that the compiler of the engine is still at work. */
const warmUps = 3;

const [, , bundle, which, rows, times, file] = process.argv;
const { catalogueWorkbook, writeXlsx } = await import(pathToFileURL(bundle).href);
const plan = catalogueWorkbook(
  domains.map((_name, domain) => {
    const share = Math.floor(Number(rows) / domains.length);
    return makeCatalogue(0, domain, share + (domain < Number(rows) % domains.length ? 1 : 0));
  }),
);
const write = which === 'gkml' ? () => writeXlsx(plan) : await hucreWriter();
const milliseconds = [];
for (let round = -warmUps; round < Number(times); round += 1) {
  const begin = performance.now();
  const bytes = await write();
  if (round >= 0) milliseconds.push(performance.now() - begin);
  else if (file !== undefined) writeFileSync(file, bytes);
}
console.log(JSON.stringify(milliseconds));

async function hucreWriter() {
  const { writeXlsx: hucreWrite } = await import('hucre');
  const options = hucrePlan(plan);
  return () => hucreWrite(options);
}
