// Makes the data of the measures, the same on every machine. By hand:
//   node test/bench/make-data.mjs file|county|province|baseline|workbook <folder>
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canonicalYaml } from './data/canonical-yaml.mjs';
import { itemsPerCatalogue, makeBaselineCatalogue, makeCatalogue } from './data/catalogue.mjs';
import { counties, domains } from './data/words.mjs';
import { writeWorkbook } from './data/workbook.mjs';

/** One catalogue of 120 items. @returns the file */
export function makeFile(folder, items = 120) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '义务教育.yaml');
  writeFileSync(file, canonicalYaml(makeCatalogue(0, 22, items)));
  return file;
}

/** 26 catalogues, by default 1,560 items. @returns the files */
export function makeCounty(folder, items = 60) {
  return writeCounty(folder, 0, writeYaml, items);
}

/**
 * A folder a county. @returns the files
 * @param json the same data as JSON
 */
export function makeProvince(folder, howMany = counties.length, { json = false } = {}) {
  const write = json ? writeJson : writeYaml;
  return counties.slice(0, howMany).flatMap((name, county) => writeCounty(join(folder, name), county, write));
}

/** What the counties of the province were made of. @returns the files */
export function makeBaseline(folder) {
  mkdirSync(folder, { recursive: true });
  return domains.map(([name], domain) => writeYaml(makeBaselineCatalogue(domain), join(folder, name)));
}

/** One sheet of two header rows and `rows` items. @returns the file */
export function makeWorkbook(folder, rows = 99_999, mergedGroups = 2_000) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '上报.xlsx');
  writeWorkbook(file, makeCatalogue(0, 22, rows), mergedGroups);
  return file;
}

function writeCounty(folder, county, write, items = itemsPerCatalogue) {
  mkdirSync(folder, { recursive: true });
  return domains.map(([name], domain) => write(makeCatalogue(county, domain, items), join(folder, name)));
}

function writeYaml(catalogue, stem) {
  writeFileSync(`${stem}.yaml`, canonicalYaml(catalogue));
  return `${stem}.yaml`;
}

function writeJson(catalogue, stem) {
  writeFileSync(`${stem}.json`, JSON.stringify(catalogue));
  return `${stem}.json`;
}

const makers = {
  file: makeFile,
  county: makeCounty,
  province: makeProvince,
  baseline: makeBaseline,
  workbook: makeWorkbook,
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , what, folder] = process.argv;
  if (!(what in makers) || folder === undefined) {
    console.error(`用法：node test/bench/make-data.mjs ${Object.keys(makers).join('|')} <文件夹>`);
    process.exitCode = 2;
  } else {
    console.log([makers[what](folder)].flat().length);
  }
}
