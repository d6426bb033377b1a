// A year as a county lives it: it takes the province's catalogues over, makes them its own, departs from them with
// reasons, and follows when the province changes.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { updateYaml } from '../../src/io/yaml/format-yaml.ts';
import { catalogueToYaml, dataToYaml } from '../../src/io/yaml/write-yaml.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import { type Outcome, runGkml } from './run-gkml.ts';
import { countyEdits, type Domains, type KnownEdit, provinceEdits, revise } from './year/revisions.ts';

const shipped = resolve(import.meta.dirname, '../../catalogues/示例省');
const day = { GKML_TODAY: '2026-03-01' };

let root: string;
const gkml = (...args: string[]): Promise<Outcome> => runGkml(args, { cwd: join(root, '青禾'), env: day });

function readFolder(folder: string): Domains {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  const texts = files.sort().map((name) => readFileSync(join(root, folder, name), 'utf8'));
  return new Map(texts.map((text) => parse(text) as Catalogue).map((catalogue) => [catalogue.领域, catalogue]));
}

/** Comments of files that are there already stay. */
function writeFolder(folder: string, domains: Domains): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [domain, catalogue] of domains) {
    const path = join(root, folder, `${domain}.yaml`);
    writeFileSync(path, isFile(path) ? updateYaml(readFileSync(path, 'utf8'), catalogue) : catalogueToYaml(catalogue));
  }
}

function isFile(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}

function ofBaseline(domains: Domains, id: string): Item | undefined {
  for (const { 事项: items } of domains.values()) {
    const found = items.find((item) => item.基准编号 === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Edited by the county in ways that the province's edits of the same item would meet. */
const scalars = new Set(['时限收紧']);
const excluded = ['YLFW-003', 'JZ-004', 'SHBX-010'];
const deviating = 'YWJY-003';
const dropped = [
  'CSZHZF-005',
  'CSZHZF-006',
  'CSZHZF-007',
  'CSZHZF-008',
  'CSZHZF-009',
  'AQSC-004',
  'AQSC-005',
  'AQSC-006',
  'HJGL-004',
  'HJGL-005',
];
const localItem = 'YWJY-901';

const outcomes = new Map<string, Outcome>();
let local: KnownEdit[];
let provincial: KnownEdit[];
let county: Domains;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gkml-test-'));
  cpSync(shipped, join(root, '省2025'), { recursive: true });
  outcomes.set('init', await initCounty());
  local = await countyYear();
  outcomes.set('check 2025', await gkml('check', '目录'));
  provincial = provinceYear();
  outcomes.set('update', await gkml('update', '--to', '../省2026'));
  outcomes.set('check 2026', await gkml('check', '目录'));
  outcomes.set('again', await gkml('update', '--to', '../省2026'));
  county = readFolder('青禾/目录');
}, 300_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** First without an answer, then with all of them. */
async function initCounty(): Promise<Outcome> {
  const args = ['init', '青禾', '--from-baseline', '省2025', '--place', '示例省青禾县'];
  await runGkml(args, { cwd: root, env: day });
  const path = join(root, '青禾/gkml.organs.yaml');
  const asked = parse(readFileSync(path, 'utf8')) as { 对照: Record<string, string | null> };
  const names = Object.entries(asked.对照).map(([form, name]) => [form, name ?? `青禾县${form.replace(/^县级/u, '')}`]);
  writeFileSync(join(root, '机构.yaml'), dataToYaml({ 对照: Object.fromEntries(names) }));
  rmSync(join(root, '青禾'), { recursive: true });
  return runGkml([...args, '--organs', '机构.yaml'], { cwd: root, env: day });
}

async function countyYear(): Promise<KnownEdit[]> {
  const domains = readFolder('青禾/目录');
  const isFree = ({ 基准编号: id = '' }: Item) => ![...excluded, ...dropped, deviating].includes(id);
  const edits = revise(domains, countyEdits, 7, isFree);
  for (const catalogue of domains.values()) {
    catalogue.事项 = catalogue.事项
      .filter(({ 基准编号: id = '' }) => !excluded.includes(id))
      .map((item) => (item.基准编号 === deviating ? { ...item, 渠道: ['政府网站'] } : item));
  }
  const schools = domains.get('义务教育') as Catalogue;
  schools.事项.push({ ...(schools.事项[4] as Item), 编号: localItem, 名称: '校车线路', 基准编号: undefined } as never);
  writeFolder('青禾/目录', domains);
  const path = join(root, '青禾/目录/义务教育.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(`  - 编号: ${localItem}`, `  # 本县自己加的\n  - 编号: ${localItem}`),
  );
  for (const id of excluded) {
    const done = await gkml(
      'deviate',
      id,
      '--not-applicable',
      '--reason',
      '本县没有这一类设施',
      '--approved-by',
      '县政务公开办',
      '--date',
      '2025-06-01',
    );
    outcomes.set(`deviate ${id}`, done);
  }
  const recorded = await gkml(
    'deviate',
    deviating,
    '--field',
    '渠道',
    '--reason',
    '本县没有开设新媒体账号',
    '--approved-by',
    '县政务公开办',
    '--date',
    '2025-06-01',
  );
  outcomes.set(`deviate ${deviating}`, recorded);
  return edits;
}

/** 100 edits, 10 items that go and 10 that come: 120 changes. */
function provinceYear(): KnownEdit[] {
  const domains = readFolder('省2025');
  const edited = new Map(local.map(({ id, what }) => [id, what]));
  const isFree = ({ 编号: id }: Item, what: string) =>
    ![...excluded, ...dropped, deviating].includes(id) && !(scalars.has(what) && edited.get(id) === what);
  const edits = revise(domains, provinceEdits, 11, isFree);
  for (const catalogue of domains.values()) {
    catalogue.版本 = '2027';
    catalogue.事项 = catalogue.事项.filter(({ 编号: id }) => !dropped.includes(id));
  }
  const jobs = domains.get('就业') as Catalogue;
  const [model] = jobs.事项;
  for (let nth = 1; nth <= 10; nth += 1) {
    jobs.事项.push({ ...(model as Item), 编号: `JY-9${nth}`, 名称: `新增的就业服务第${nth}项` });
  }
  writeFolder('省2026', domains);
  return edits;
}

describe('a county’s year', () => {
  it('begins with the province’s catalogues in its own words', () => {
    expect(outcomes.get('init')).toMatchObject({ exitCode: 0 });
    for (const id of [...excluded, deviating]) expect(outcomes.get(`deviate ${id}`)).toMatchObject({ exitCode: 0 });
    expect(outcomes.get('check 2025')).toMatchObject({ exitCode: 0 });
    expect(local).toHaveLength(45);
  });

  it('takes what the province changed without a question where nobody contradicts', () => {
    expect(provincial).toHaveLength(100);
    expect(outcomes.get('update')).toMatchObject({ exitCode: 0 });
  });

  it('has every edit of the county and every change of the province', () => {
    const lost = [...local, ...provincial].filter(({ id, isThere }) => !isThere(ofBaseline(county, id)));
    expect(lost.map(({ id, what }) => `${id} ${what}`)).toEqual([]);
  });

  it('has lost and gained the items that the province did, and kept its own', () => {
    for (const id of dropped) expect(ofBaseline(county, id)).toBeUndefined();
    for (let nth = 1; nth <= 10; nth += 1) {
      const item = ofBaseline(county, `JY-9${nth}`);
      expect(item?.名称).toBe(`新增的就业服务第${nth}项`);
      expect(item?.主体?.every((organ) => !organ.startsWith('县级'))).toBe(true);
    }
    for (const id of excluded) expect(ofBaseline(county, id)).toBeUndefined();
    const schools = county.get('义务教育');
    expect(schools?.事项.some(({ 编号: id }) => id === localItem)).toBe(true);
    expect(readFileSync(join(root, '青禾/目录/义务教育.yaml'), 'utf8')).toContain('  # 本县自己加的\n');
    expect(ofBaseline(county, deviating)?.偏离).toHaveLength(1);
  });

  it('knows the version that it took, stands to it without a finding, and has nothing to take a second time', () => {
    expect([...county.values()].map(({ 基准: baseline }) => baseline?.版本)).toEqual([...county].map(() => '2027'));
    expect(outcomes.get('check 2026')).toMatchObject({ exitCode: 0 });
    expect(outcomes.get('check 2026')?.stdout).toContain('没有发现问题');
    expect(outcomes.get('again')).toMatchObject({ exitCode: 0 });
    expect(readFolder('青禾/目录')).toEqual(county);
  });
});
