import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { SectionName } from '../../src/model/statistics.ts';
import type { ItemContent, Version } from '../../src/model/version.ts';
import { statisticsOf } from '../../src/operations/statistics.ts';
import { catalogue } from '../build-changes.ts';

const registers = loadRegisters();

function versionOf(domains: Readonly<Record<string, readonly ItemContent[]>>): Version {
  const catalogues = Object.entries(domains).map(([domain, contents], index) =>
    catalogue(
      { file: `${domain}.yaml` },
      index,
      { 目录: domain, 领域: domain },
      contents.map((content, at) => [`${domain}-${at}`, content]),
    ),
  );
  return { name: '目录', catalogues };
}

const count = (contents: readonly ItemContent[]) => statisticsOf(versionOf({ 义务教育: contents }), registers);

function counted(name: SectionName, contents: readonly ItemContent[]) {
  const found = count(contents).sections.find((section) => section.name === name);
  return Object.fromEntries(found?.counts.map((each) => [each.name, each.items]) ?? []);
}

describe('statisticsOf', () => {
  it('counts domains in the order of their register, former names under the present one, unknown ones last', () => {
    const { domains, total, files } = statisticsOf(
      versionOf({
        社会救助: [{}],
        无此领域: [{}, {}],
        征地补偿: [
          { 方式: ['主动公开'], 对象: ['特定群体:村民'] },
          { 方式: ['主动', '依申请'], 对象: ['面向社会'] },
        ],
      }),
      registers,
    );
    expect(domains.map(({ domain, items }) => [domain, items])).toEqual([
      ['农村集体土地征收', 2],
      ['社会救助', 1],
      ['无此领域', 2],
    ]);
    expect(domains[0]).toMatchObject({ active: 2, onRequest: 1, society: 1, group: 1 });
    expect(total).toMatchObject({ domain: '合计', items: 5, active: 2 });
    expect(files).toBe(3);
  });

  it('counts first-level items once in a domain, and again in another', () => {
    const same = [{ 一级事项: '招生管理' }, { 一级事项: '招生 管理' }];
    const { total } = statisticsOf(versionOf({ 义务教育: same, 就业: same }), registers);
    expect(total.groups).toBe(2);
  });

  it('brings values under one name: levels by their meaning, channels by the register, organs by blanks and width', () => {
    expect(counted('层级', [{ 层级: ['县级', '乡、村级'] }, { 层级: ['镇级'] }])).toEqual({
      县级: 1,
      乡级: 2,
      村级: 1,
    });
    expect(counted('渠道', [{ 渠道: ['政府网站', '门户网站'] }, { 渠道: ['政府服务中心'] }])).toEqual({
      政府网站: 1,
      政务服务中心: 1,
    });
    expect(counted('主体', [{ 主体: ['青禾县 教育局'] }, { 主体: ['青禾县教育局'] }])).toEqual({ '青禾县 教育局': 2 });
  });

  it('says how many items lack an element, last', () => {
    expect(Object.entries(counted('主体', [{}, {}, { 主体: ['青禾县教育局'] }]))).toEqual([
      ['青禾县教育局', 1],
      ['没有写', 2],
    ]);
  });

  it('gives each item one class of deadline', () => {
    const { sections } = count([{ 时限: '实时公开' }, { 时限: '20个工作日内，长期公开' }, {}]);
    const deadlines = sections.find(({ name }) => name === '时限');
    expect(deadlines).toMatchObject({ isSeveral: false });
    expect(deadlines?.counts.reduce((sum, { items }) => sum + items, 0)).toBe(3);
  });

  it('speaks of 核对 only where the catalogue does', () => {
    expect(count([{}]).sections.map(({ name }) => name)).not.toContain('核对');
    expect(counted('核对', [{ 核对: { 结论: '已对照' } }, { 核对: { 结论: '待核对' } }])).toEqual({
      已对照: 1,
      待核对: 1,
    });
  });

  it('does not depend on the order of the items', () => {
    const contents = [{ 主体: ['乙局'] }, { 主体: ['甲局'] }, { 主体: ['甲局', '丙局'] }];
    const sections = (order: readonly ItemContent[]) => count(order).sections;
    expect(sections([...contents].reverse())).toEqual(sections(contents));
  });
});
