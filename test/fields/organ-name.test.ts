import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOrganReader } from '../../src/fields/organ-name.ts';
import { loadRegisters } from '../../src/io/registers.ts';

const { organs } = loadRegisters();
const reader = createOrganReader(organs);
const land = '2018年机构改革，国土资源局的职责由自然资源局承担';

describe('find', () => {
  it.each([
    ['国土资源局', '国土资源局'],
    ['青禾县国土局', '国土资源局'],
    ['示例市生态环境局青禾分局', '生态环境局'],
  ])('knows what kind of organ %s is', (name, kind) => {
    expect(reader.find(name)?.名称).toBe(kind);
  });

  it('knows no organ of another name', () => {
    expect(reader.find('青禾县甲局')).toBeUndefined();
  });
});

describe('relate', () => {
  it.each<[before: string, after: string, explanation: string]>([
    ['青禾县国土资源局', '青禾县自然资源局', land],
    ['国土局', '自然资源局', land],
    ['县国土局', '青禾县自然资源和规划局', land],
    ['示例省青禾县国土资源局', '青禾县自然资源局', land],
    ['青禾县人民政府国土资源局', '青禾县自然资源局', land],
    ['青禾县国土资源局(青禾县不动产局)', '青禾县自然资源局', land],
    ['青禾县环境保护局', '示例市生态环境局青禾分局', '2018年机构改革，环境保护局的职责由生态环境局承担'],
    ['县卫计委', '县卫健委', '2018年机构改革，卫生和计划生育局的职责由卫生健康局承担'],
    ['县老龄办', '县民政局', '2023年机构改革，老龄工作委员会办公室的职责由民政局承担（待核对）'],
    ['青禾县工商局', '青禾县市场监督管理局', '2018年机构改革，工商行政管理局的职责由市场监督管理局承担'],
    ['县扶贫办', '县乡村振兴局', '2021年扶贫工作机构重组，扶贫开发办公室的职责由乡村振兴局承担'],
    [
      '青禾县扶贫开发办公室',
      '青禾县农业农村局',
      '2021年扶贫工作机构重组，扶贫开发办公室的职责由乡村振兴局承担；2023年机构改革，乡村振兴局的职责由农业农村局承担',
    ],
    ['县地税局', '县税务局', '国税地税征管体制改革，地方税务局的职责由税务局承担（待核对）'],
  ])('knows how %s became %s', (before, after, explanation) => {
    expect(reader.relate(before, after)).toEqual({ kind: 'updated', explanation });
    expect(reader.relate(after, before)).toEqual({ kind: 'outdated', explanation });
  });

  it.each<[what: string, before: string, after: string]>([
    ['organs of two places', '青禾县国土资源局', '白河县自然资源局'],
    ['a branch in another place', '青禾县环境保护局', '示例市生态环境局白河分局'],
    ['organs that have nothing to do with each other', '青禾县国土资源局', '青禾县教育局'],
    ['two former organs', '青禾县工商局', '青禾县质监局'],
    ['a province’s organ that is still there', '示例省药监局', '示例省市场监督管理局'],
    ['one organ under two names', '县卫健委', '青禾县卫生健康局'],
    ['an organ of the same ending', '青禾县城市规划设计院规划局', '青禾县自然资源局'],
    ['organs that nobody knows', '青禾县甲局', '青禾县乙局'],
    ['nothing', '', ''],
  ])('knows no relation of %s', (_, before, after) => {
    expect(reader.relate(before, after)).toBeUndefined();
  });
});

describe('areSame', () => {
  it.each<[left: string, right: string, same: boolean]>([
    ['县卫健委', '青禾县卫生健康局', true],
    ['青禾县住建局', '青禾县住房和城乡建设局', true],
    ['青禾县住建局', '白河县住建局', false],
    ['县国土局', '县自然资源局', false],
    ['县甲局', '县甲局', false],
  ])('%s and %s: %s', (left, right, same) => {
    expect(reader.areSame(left, right)).toBe(same);
    expect(reader.areSame(right, left)).toBe(same);
  });
});

describe('relateTexts', () => {
  it.each<[before: string, after: string, explanation: string]>([
    ['国土资源局办事指南', '自然资源局办事指南', land],
    ['县国土局、国土局各所的联系方式', '县自然资源局、自然资源局各所的联系方式', land],
    ['扶贫办信访电话', '乡村振兴局信访电话', '2021年扶贫工作机构重组，扶贫开发办公室的职责由乡村振兴局承担'],
  ])('sees that “%s” and “%s” differ in a renamed organ', (before, after, explanation) => {
    expect(reader.relateTexts(before, after)).toEqual({ kind: 'updated', explanation });
    expect(reader.relateTexts(after, before)).toEqual({ kind: 'outdated', explanation });
  });

  it.each<[what: string, before: string, after: string]>([
    ['something else too', '国土资源局办事指南', '自然资源局服务指南'],
    ['nothing', '国土资源局办事指南', '国土资源局办事指南'],
    ['no organ', '办事指南', '服务指南'],
  ])('finds no rename where texts differ in %s', (_, before, after) => {
    expect(reader.relateTexts(before, after)).toBeUndefined();
  });
});

it('knows every organ by each of its names', () => {
  for (const organ of organs) {
    for (const name of organ.简称 ?? [])
      expect([name, reader.areSame(`青禾县${name}`, `青禾县${organ.名称}`)]).toEqual([name, true]);
  }
});

it('is total, and gives the mirror when the sides are swapped', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('', '县', '青禾县', '白河县'), fc.constantFrom(...organs))
      .map(([place, organ]) => `${place}${organ.名称}`),
  );
  const mirrors = { updated: 'outdated', outdated: 'updated' } as const;
  fc.assert(
    fc.property(name, name, (before, after) => {
      const there = reader.relate(before, after);
      expect(reader.relate(after, before)).toEqual(there && { ...there, kind: mirrors[there.kind] });
      expect(() => reader.relateTexts(before, after)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
