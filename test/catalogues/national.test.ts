import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { canonicalYaml } from '../../src/io/yaml/format-yaml.ts';
import { readYaml } from '../../src/io/yaml/read-yaml.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import { validateSource } from '../../src/operations/validate.ts';
import { rules } from '../../src/rules/rules.ts';
import { nationalCatalogues, nationalFiles, readNational } from './national-catalogues.ts';

const registers = loadRegisters();
const items = nationalCatalogues.flatMap((catalogue) => catalogue.事项);

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

const groupsOf = (catalogue: Catalogue) => new Set(catalogue.事项.map((item) => item.一级事项)).size;
const isChecked = (item: Item) => item.核对?.结论 === '已对照';

describe('the national reference', () => {
  it('has all pilot domains, each once, under their names in the register', () => {
    const pilots = registers.domains.filter(({ 批次 }) => 批次 === '试点').map(({ 名称 }) => 名称);
    const shipped = nationalCatalogues.map(({ 领域 }) => 领域);
    expect(pilots).toHaveLength(26);
    expect(shipped).toEqual(expect.arrayContaining(pilots));
    expect(repeated(shipped)).toEqual([]);
    expect(nationalFiles).toEqual(shipped.map((domain) => `${domain}.yaml`));
  });

  it('has at least 700 items, whose ids are the code of their domain and a number, and never twice', () => {
    expect(items.length).toBeGreaterThanOrEqual(700);
    expect(repeated(items.map(({ 编号 }) => 编号))).toEqual([]);
    const codes = new Map(registers.domains.map(({ 名称, 代码 }) => [名称, 代码]));
    const foreign = nationalCatalogues.flatMap(({ 领域, 事项 }) =>
      事项.filter(({ 编号 }) => !new RegExp(`^${codes.get(领域)}-\\d{3}$`).test(编号)),
    );
    expect(foreign).toEqual([]);
  });
});

/** Published sizes that are not ours, and why not stands in the note of each source or of 规模. */
const otherSizes = [
  ['交通运输', 'G', '21', '33'],
  ['保障性住房', 'B', '43', '37'],
  ['公共法律服务', 'K', '18', '33'],
  ['农村集体土地征收', 'A', '10', '20'],
  ['广播电视和网络视听', 'H', '67', '37'],
  ['统计', 'A', '9', '11'],
];

it('compares every published size with what is shipped', () => {
  const sized = nationalCatalogues.flatMap(({ 领域, 来源 = [], 事项 }) =>
    来源.flatMap(({ 代号, 规模 }) => (规模 === undefined ? [] : [{ 领域, 代号, 规模, size: 事项.length }])),
  );
  const differing = sized.filter(({ 规模, size }) => 规模.事项 !== size);
  expect(differing.map(({ 领域, 代号, 规模, size }) => [领域, 代号, String(规模.事项), String(size)])).toEqual(
    otherSizes,
  );
  expect(sized.map(({ 领域 }) => 领域)).toEqual(expect.arrayContaining(['户籍管理', '就业', '公共资源交易']));
});

describe.each(nationalFiles)('%s', (file) => {
  const { text, catalogue } = readNational(file);

  it('is in canonical form', () => {
    expect(canonicalYaml(text)).toEqual({ text });
  });

  it('has no finding of any severity', async () => {
    const { diagnostics } = validateSource(await readYaml(file, Buffer.from(text)), { rules, registers });
    expect(diagnostics).toEqual([]);
  });

  it('says of every item how sure it is, by sources that are listed', () => {
    const codes = (catalogue.来源 ?? []).map(({ 代号 }) => 代号);
    expect(repeated(codes)).toEqual([]);
    expect(catalogue.事项.filter(({ 核对 }) => 核对 === undefined)).toEqual([]);
    for (const { 核对 } of catalogue.事项) expect(codes).toEqual(expect.arrayContaining(核对?.来源 ?? []));
  });

  it('calls an item checked where two tables or guides have it, and only there', () => {
    const counting = (catalogue.来源 ?? []).filter(({ 种类 = '目录' }) => 种类 === '目录' || 种类 === '指引');
    const codes = new Set(counting.map(({ 代号 }) => 代号));
    const seenIn = (item: Item) => (item.核对?.来源 ?? []).filter((code) => codes.has(code)).length;
    expect(catalogue.事项.filter((item) => isChecked(item) !== seenIn(item) >= 2)).toEqual([]);
  });

  it('gives addresses of government sites only', () => {
    const addresses = (catalogue.来源 ?? []).flatMap(({ 网址 }) => (网址 === undefined ? [] : [网址]));
    expect(addresses.filter((address) => !new URL(address).hostname.endsWith('.gov.cn'))).toEqual([]);
  });

  it('has the size that it states', () => {
    const { 一级事项: groups = groupsOf(catalogue), 事项: size = catalogue.事项.length } = catalogue.规模 ?? {};
    expect([groupsOf(catalogue), catalogue.事项.length]).toEqual([groups, size]);
  });

  it('has no two items of the same name under one first-level item', () => {
    expect(repeated(catalogue.事项.map(({ 一级事项, 名称 }) => `${一级事项}/${名称}`))).toEqual([]);
  });

  it('has all eight elements, the first-level item and the level in every item', () => {
    const keys = ['一级事项', '名称', '内容', '依据', '时限', '主体', '方式', '渠道', '对象', '层级'] as const;
    expect(catalogue.事项.flatMap((item) => keys.filter((key) => (item[key]?.length ?? 0) === 0))).toEqual([]);
  });
});

describe('docs/national.md', () => {
  const page = readFileSync(new URL('../../docs/national.md', import.meta.url), 'utf8');

  it('states the share of checked items', () => {
    const checked = items.filter(isChecked).length;
    const share = ((100 * checked) / items.length).toFixed(1);
    expect(page).toContain(`${items.length}个事项，已对照${checked}个，占${share}%`);
  });
});
