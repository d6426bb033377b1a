import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import { countChanges } from '../../src/operations/change-counts.ts';
import { changesText } from '../../src/reporters/change-counts.ts';

/** “1 招生” is an item with the 编号 1 and the 名称 招生. */
function catalogue(items: readonly string[], title = '义务教育目录'): Catalogue {
  return {
    格式: 'gkml/1',
    目录: title,
    领域: '义务教育',
    事项: items.map((words): Item => {
      const [id = '', name = ''] = words.split(' ');
      return { 编号: id, 名称: name, 依据: [], 主体: [], 方式: [], 渠道: [], 对象: [], 层级: [] };
    }),
  };
}

describe('countChanges', () => {
  it.each([
    [['1 招生', '2 资助'], ['1 招生', '2 资助'], '没有变化'],
    [['1 招生'], ['1 招生', '2 资助'], '新增 1 项'],
    [['1 招生', '2 资助'], ['2 资助'], '删去 1 项'],
    [['1 招生', '2 资助'], ['1 招生', '2 资助政策'], '改动 1 项'],
    [['1 招生', '2 资助'], ['1 招生政策', '3 学区', '4 督导'], '新增 2 项、删去 1 项、改动 1 项'],
    [['1 招生', '2 资助'], ['2 资助', '1 招生'], '次序有变'],
    [['1 招生', '2 资助', '3 学区'], ['4 督导', '1 招生', '3 学区'], '新增 1 项、删去 1 项'],
    [['1 招生', '1 资助'], ['1 招生'], '删去 1 项'],
    [['1 招生', '1 资助'], ['1 招生', '1 资助政策'], '改动 1 项'],
    [[], [], '没有变化'],
  ])('tells %j becoming %j as %s', (before, after, words) => {
    expect(changesText(countChanges(catalogue(before), catalogue(after)))).toBe(words);
  });

  it('tells a new title and a new list element', () => {
    const before = catalogue(['1 招生']);
    expect(changesText(countChanges(before, catalogue(['1 招生'], '新目录')))).toBe('目录的名称、地区等有改动');
    const after = { ...before, 事项: before.事项.map((item) => ({ ...item, 渠道: ['政府网站'] })) };
    expect(changesText(countChanges(before, after))).toBe('改动 1 项');
  });

  it('does not mind the order of keys', () => {
    const before = catalogue(['1 招生']);
    const turned = before.事项.map((item) => Object.fromEntries(Object.entries(item).reverse()) as unknown as Item);
    expect(changesText(countChanges(before, { ...before, 事项: turned }))).toBe('没有变化');
  });

  it('balances: what was there, less what went, plus what came', () => {
    const items = fc.array(fc.tuple(fc.nat(5), fc.nat(3)).map(([id, name]) => `${id} ${name}`));
    fc.assert(
      fc.property(items, items, (before, after) => {
        const { added, removed, changed } = countChanges(catalogue(before), catalogue(after));
        expect(before.length - removed + added).toBe(after.length);
        expect(changed).toBeLessThanOrEqual(before.length - removed);
      }),
    );
  });
});
