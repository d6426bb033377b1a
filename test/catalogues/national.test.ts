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

  it('calls an item checked where two sources have it, and only there', () => {
    const wrong = catalogue.事项.filter((item) => isChecked(item) !== (item.核对?.来源?.length ?? 0) >= 2);
    expect(wrong).toEqual([]);
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
