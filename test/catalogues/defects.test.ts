// Does the check find what a reviewer would? The sample county, which has no finding, with defects put into it one by one.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { readYaml } from '../../src/io/yaml/read-yaml.ts';
import { catalogueToYaml } from '../../src/io/yaml/write-yaml.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Source } from '../../src/model/source.ts';
import { summarise, validateSource } from '../../src/operations/validate.ts';
import { rules } from '../../src/rules/rules.ts';
import { adjusted, readAdjustments } from './make-samples.ts';
import { nationalCatalogues } from './national-catalogues.ts';
import { type Defect, defects, seeded, smallPlaces } from './seed-defects.ts';

const registers = loadRegisters();
const pilots = new Set(registers.domains.filter(({ 批次 }) => 批次 === '试点').map(({ 名称 }) => 名称));
const province = adjusted(
  nationalCatalogues.filter(({ 领域 }) => pilots.has(领域)),
  readAdjustments('示例省'),
);
const county = adjusted(province, readAdjustments('青禾县'));

/** The county's own list of organs, which says what else is none of its; some of its departments have it in their settings. */
const listing = [
  '义务教育',
  '生态环境',
  '就业',
  '财政预决算',
  '税收管理',
  '扶贫',
  '农村危房改造',
  '公共法律服务',
  '社会保险',
];
const organs = [...new Set(county.flatMap(({ 事项 }) => 事项.flatMap(({ 主体 = [] }) => 主体)))];

async function findingsIn(catalogues: readonly Catalogue[]): Promise<readonly Diagnostic[]> {
  const sources = new Map<string, Source>();
  for (const [folder, files] of [
    ['catalogues/示例省', province],
    ['青禾县', catalogues],
  ] as const) {
    for (const catalogue of files) {
      const file = `${folder}/${catalogue.领域}.yaml`;
      sources.set(file, await readYaml(file, Buffer.from(catalogueToYaml(catalogue))));
    }
  }
  const options = {
    rules,
    registers,
    today: '2026-06-01',
    optionsOf: (rule: string, file = '') =>
      rule === 'organ-listed' && listing.some((domain) => file === `青禾县/${domain}.yaml`) ? { 机构: organs } : {},
  };
  const results = [...sources.values()].map((source) => validateSource(source, options));
  const sourceOf = async (file: string) => sources.get(file) as Source;
  return (await summarise(results, options, sourceOf, results.length)).diagnostics;
}

const shown = ({ catalogue, index, rule, field }: Diagnostic) =>
  `${catalogue?.domain} 第${(index ?? -1) + 1}项 ${rule} ${field}`;

const broken = seeded([...county, ...smallPlaces], defects);

describe('the catalogues that the defects are put into', () => {
  it('have no finding', async () => {
    expect((await findingsIn([...county, ...smallPlaces])).map(shown)).toEqual([]);
  });
});

describe('the defects', () => {
  it('are two hundred and more', () => {
    expect(defects.length).toBeGreaterThanOrEqual(200);
  });

  it('name the items as they are', () => {
    const names = new Map(
      [...county, ...smallPlaces].flatMap(({ 事项 }) => 事项.map(({ 编号, 名称 = '' }) => [编号, 名称])),
    );
    const misnamed = defects.filter(({ 编号, 名称, 复制 }) => names.get(复制?.自 ?? 编号) !== 名称);
    expect(misnamed).toEqual([]);
  });

  it('are of every kind that there is a rule for, three at least', async () => {
    // What departs from a baseline shows beside the baseline only: gkml check.
    const judging = rules.filter(({ scope }) => scope !== 'baseline');
    const table = judging.map(({ id }) => `${id} ×${countOf(id)}`).join('\n');
    const golden = fileURLToPath(new URL('../../fixtures/samples/缺陷-规则.txt', import.meta.url));
    await expect(`${table}\n`).toMatchFileSnapshot(golden);
    expect(judging.map(({ id }) => id).filter((id) => countOf(id) < 3)).toEqual([]);
  });

  it('are all found at their place, and nothing else is', async () => {
    const found = (await findingsIn(broken.catalogues)).map(shown);
    expect(found.sort()).toEqual([...broken.expected].sort());
  });
});

function countOf(rule: string): number {
  return defects.filter((defect: Defect) => defect.规则 === rule).length;
}
