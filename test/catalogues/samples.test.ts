// The sample province and county are written by this test: after the national reference or an adjustment has changed,
// `npm run unit -- test/catalogues/samples.test.ts -u` writes them anew.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { readYaml } from '../../src/io/yaml/read-yaml.ts';
import { catalogueToYaml } from '../../src/io/yaml/write-yaml.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { validateSource } from '../../src/operations/validate.ts';
import { rules } from '../../src/rules/rules.ts';
import { adjusted, readAdjustments } from './make-samples.ts';
import { nationalCatalogues } from './national-catalogues.ts';
import { defects, seeded, smallPlaces } from './seed-defects.ts';

const registers = loadRegisters();
const shipped = (folder: string, file = '') => fileURLToPath(new URL(`../../${folder}/${file}`, import.meta.url));
const pilots = new Set(registers.domains.filter(({ 批次 }) => 批次 === '试点').map(({ 名称 }) => 名称));
const national = nationalCatalogues.filter(({ 领域 }) => pilots.has(领域));
const provinceAdjustments = readAdjustments('示例省');
const countyAdjustments = readAdjustments('青禾县');
const province = adjusted(national, provinceAdjustments);
const county = adjusted(province, countyAdjustments);

const broken = seeded([...county, ...smallPlaces], defects).catalogues;

async function findingsOf(catalogue: Catalogue) {
  const source = await readYaml(`${catalogue.领域}.yaml`, Buffer.from(catalogueToYaml(catalogue)));
  return validateSource(source, { rules, registers }).diagnostics;
}

describe.each([
  ['catalogues/示例省', province],
  ['catalogues/青禾县', county],
  ['fixtures/青禾县-缺陷', broken],
] as const)('%s', (folder, catalogues) => {
  it('has a file for each domain and no other', () => {
    const files = catalogues.map(({ 领域 }) => `${领域}.yaml`).sort();
    expect(
      readdirSync(shipped(folder))
        .filter((file) => file.endsWith('.yaml'))
        .sort(),
    ).toEqual(files);
  });

  it.each(catalogues.map((catalogue) => [catalogue.领域, catalogue] as const))(
    'is what its baseline and its adjustments make: %s',
    async (domain, catalogue) => {
      await expect(catalogueToYaml(catalogue)).toMatchFileSnapshot(shipped(folder, `${domain}.yaml`));
    },
  );
});

describe.each([
  ['示例省', provinceAdjustments, national, province],
  ['青禾县', countyAdjustments, province, county],
] as const)('the adjustments of %s', (_, adjustments, baseline, result) => {
  const items = baseline.flatMap(({ 事项 }) => 事项);
  const named = [...adjustments.改动, ...adjustments.不适用];

  it('are about items of the baseline', () => {
    const names = named.map(({ 编号, 名称 }) => `${编号} ${名称}`);
    expect(items.map(({ 编号, 名称 }) => `${编号} ${名称}`)).toEqual(expect.arrayContaining(names));
    expect(items.map(({ 编号 }) => 编号)).toEqual(expect.arrayContaining(adjustments.新增.map(({ 在后 }) => 在后)));
  });

  it('give a reason for each', () => {
    const reasons = [
      ...adjustments.改动.map((edit) => edit.理由 ?? edit.偏离?.理由),
      ...[...adjustments.不适用, ...adjustments.新增, ...(adjustments.各领域 ?? [])].map(({ 理由 }) => 理由),
    ];
    expect(reasons.filter((reason = '') => reason.length < 4)).toEqual([]);
  });

  it('leave every id once', () => {
    const ids = result.flatMap(({ 事项 }) => 事项.map(({ 编号 }) => 编号));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(items.length - adjustments.不适用.length + adjustments.新增.length);
  });
});

describe('the county', () => {
  it('names organs of its own and no kind of organ', () => {
    const organs = new Set(county.flatMap(({ 事项 }) => 事项.flatMap(({ 主体 = [] }) => 主体)));
    expect([...organs].filter((organ) => /^县级|部门$/u.test(organ))).toEqual([]);
  });

  it.each(county.map((catalogue) => [catalogue.领域, catalogue] as const))(
    'has no finding: %s',
    async (_, catalogue) => {
      expect(await findingsOf(catalogue)).toEqual([]);
    },
  );
});
