import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { indexCatalogue } from '../../src/operations/validate/index-catalogue.ts';
import { organSpelledAlike } from '../../src/rules/organ-spelled-alike.ts';

/** Catalogues of a place, each the organs of its items; what is told of each name: file, item, right name. */
function told(region: string, ...files: (readonly (readonly string[])[])[]): string[] {
  const found: string[] = [];
  const indexes = files.map((items, at) =>
    indexCatalogue(`${at}.yaml`, {
      地区: { 名称: region },
      事项: items.map((organs) => ({ 编号: 'A', 主体: organs })),
    } as unknown as Catalogue),
  );
  const context = { registers: loadRegisters(), options: {} };
  const report: Parameters<typeof organSpelledAlike.check>[1] = ({ catalogue, index }, { path, subject, fix }) =>
    found.push(`${catalogue.file} ${index} ${path.join('.')} ${subject} → ${fix?.edits[0]?.text} ${fix?.isSafe}`);
  organSpelledAlike.check(indexes, report, context);
  return found;
}

describe('organ-spelled-alike', () => {
  it.each([
    [['青禾县教育局'], ['青禾县财政局']],
    [['桃溪镇人民政府'], ['柳林镇人民政府']],
    [['乡镇人民政府'], ['各乡镇人民政府（街道办事处）']],
    [['青禾县教育局'], ['青禾县教育局（督导室）']],
    [['青禾县教育局'], ['示例市教育局']],
    [['教育部门'], ['青禾县教育局']],
    [['青禾县国土资源局'], ['青禾县国土局']],
    [['青禾县公安局'], ['青禾县公安局桃溪派出所']],
  ])('accepts %j beside %j', (one, other) => {
    expect(told('示例省青禾县', [one], [other])).toEqual([]);
  });

  it('prefers the name with its place, wherever the other stands', () => {
    expect(told('示例省青禾县', [['县司法局'], ['县司法局']], [['青禾县财政局', '青禾县司法局']])).toEqual([
      '0.yaml 0 主体.0 县司法局 → 青禾县司法局 true',
      '0.yaml 1 主体.0 县司法局 → 青禾县司法局 true',
    ]);
  });

  it('prefers the most frequent of several names, as a suggestion', () => {
    expect(told('青禾县', [['青禾县卫健委'], ['青禾县卫生健康局'], ['青禾县卫生健康局']])).toEqual([
      '0.yaml 0 主体.0 青禾县卫健委 → 青禾县卫生健康局 false',
    ]);
  });

  it('knows an organ without an entry by its name without the place', () => {
    expect(told('示例省青禾县', [['青禾县融创中心']], [['县融创中心']])).toEqual([
      '1.yaml 0 主体.0 县融创中心 → 青禾县融创中心 true',
    ]);
  });

  it('does not compare places', () => {
    const found = [told('青禾县', [['青禾县教育局']]), told('柳林县', [['县教育局']])];
    expect(found).toEqual([[], []]);
  });
});
