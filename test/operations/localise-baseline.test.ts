import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import { withDistinctIds } from '../../src/operations/localise-baseline/distinct-ids.ts';
import { type Locality, localise } from '../../src/operations/localise-baseline.ts';

const organs = new Map([['县级教育部门', ['青禾县教育局']]]);
const county: Locality = { place: '示例省青禾县', level: '县级', organOf: (form) => organs.get(form) };
const town: Locality = { place: '示例省青禾县青禾镇', level: '乡级', organOf: () => ['青禾镇人民政府'] };

function baseline(items: readonly Partial<Item>[], head: Partial<Catalogue> = {}): Catalogue {
  return {
    格式: 'gkml/1',
    目录: '示例省义务教育领域基层政务公开标准目录',
    领域: '义务教育',
    地区: { 名称: '示例省', 级别: '省级' },
    ...head,
    事项: items.map((item, index) => ({ 编号: `YWJY-00${index + 1}`, ...item })),
  };
}

describe('the head of a localised catalogue', () => {
  it('is of the place, and keeps nothing that is only the baseline’s', () => {
    const above = baseline([], {
      版本: '2026',
      基准: { 来源: 'catalogues/国家/义务教育.yaml' },
      来源: [{ 代号: 'A', 名称: '指引' }],
      规模: { 事项: 10 },
      不适用: [{ 名称: '全部事项', 理由: '全省没有', 批准: '省政务公开办', 日期: '2026-01-01' }],
    });
    expect(localise(above, county)).toEqual({
      格式: 'gkml/1',
      目录: '示例省青禾县义务教育领域基层政务公开标准目录',
      领域: '义务教育',
      地区: { 名称: '示例省青禾县', 级别: '县级' },
      事项: [],
    });
  });

  it.each([
    ['示例省义务教育领域基层政务公开标准目录', '示例省青禾县义务教育领域基层政务公开标准目录'],
    ['义务教育领域基层政务公开标准目录', '示例省青禾县义务教育领域基层政务公开标准目录'],
    ['义务教育领域基层政务公开国家参考目录', '示例省青禾县义务教育领域基层政务公开标准目录'],
    ['××县义务教育领域基层政务公开标准目录', '示例省青禾县义务教育领域基层政务公开标准目录'],
    ['XX县（市、区）义务教育领域基层政务公开标准目录', '示例省青禾县义务教育领域基层政务公开标准目录'],
    ['县（市、区）义务教育领域基层政务公开标准目录', '示例省青禾县义务教育领域基层政务公开标准目录'],
    ['本县义务教育领域公开事项', '示例省青禾县义务教育领域公开事项'],
    ['全省义务教育领域政务公开标准目录', '示例省青禾县义务教育领域政务公开标准目录'],
    ['农村危房改造领域基层政务公开标准目录', '示例省青禾县农村危房改造领域基层政务公开标准目录'],
    ['示例省', '示例省青禾县义务教育领域基层政务公开标准目录'],
  ])('names the place: %s → %s', (title, expected) => {
    expect(localise(baseline([], { 目录: title }), county).目录).toBe(expected);
  });
});

describe('an item of a localised catalogue', () => {
  it('is linked to the baseline’s, has the organs of the place, and none of its notes', () => {
    const above = baseline([
      {
        基准编号: 'GJ-7',
        曾用编号: ['YWJY-900'],
        名称: '招生范围',
        内容: '××县招生范围',
        依据: ['《××县招生办法》'],
        主体: ['县级教育部门', '招标人'],
        层级: ['县级', '乡级'],
        偏离: [{ 要素: '时限', 理由: '省里更严', 批准: '省政务公开办', 日期: '2026-01-01' }],
        核对: { 结论: '已对照', 来源: ['A'] },
      },
    ]);
    expect(localise(above, county).事项).toEqual([
      {
        编号: 'YWJY-001',
        基准编号: 'YWJY-001',
        名称: '招生范围',
        内容: '青禾县招生范围',
        依据: ['《××县招生办法》'],
        主体: ['青禾县教育局', '招标人'],
        层级: ['县级', '乡级'],
      },
    ]);
  });

  it('names an organ once where two forms mean the same', () => {
    const above = baseline([{ 主体: ['乡镇人民政府', '县级民政部门'], 层级: ['乡级'] }]);
    expect(localise(above, town).事项[0]?.主体).toEqual(['青禾镇人民政府']);
  });

  it.each([
    ['××县的学校', '青禾县的学校'],
    ['XX区、某县、○○县', '青禾县、青禾县、青禾县'],
    ['XX县（市、区）', '青禾县'],
    ['××镇', '××镇'],
    ['长×宽', '长×宽'],
    ['本县', '本县'],
    ['某某公司', '某某公司'],
  ])('has the place’s name where it is left open: %s → %s', (text, expected) => {
    expect(localise(baseline([{ 内容: text }]), county).事项[0]?.内容).toBe(expected);
  });
});

describe('levels', () => {
  it.each([
    [['县级'], undefined],
    [['县级', '乡级'], ['乡级']],
    [['县、乡级'], ['乡级']],
    [['乡、村级'], ['乡、村级']],
    [
      ['县级', '乡级', '村级'],
      ['乡级', '村级'],
    ],
    [['县、乡、村级'], ['乡级', '村级']],
    [['村级'], ['村级']],
    [['乡镇级'], ['乡镇级']],
    [[], []],
    [['各级各类'], ['各级各类']],
  ])('%j are %j in a town', (above, expected) => {
    expect(localise(baseline([{ 层级: above }]), town).事项[0]?.层级).toEqual(expected);
  });

  it('an item without levels is for every place', () => {
    expect(localise(baseline([{ 名称: '机构职能' }]), town).事项).toHaveLength(1);
  });

  it('stay as they are in a county', () => {
    const above = baseline([{ 层级: ['乡级'] }, { 层级: ['村级'] }]);
    expect(localise(above, county).事项.map(({ 层级: values }) => values)).toEqual([['乡级'], ['村级']]);
  });
});

describe('withDistinctIds', () => {
  it('gives the later of two items with one id another', () => {
    const [one, other] = withDistinctIds([
      baseline([{ 编号: 'A-1' }, { 编号: 'A-1' }, { 编号: 'A-1-2' }]),
      baseline([{ 编号: 'A-1' }, { 编号: 'B-1' }]),
    ]);
    expect(one?.事项.map(({ 编号: id }) => id)).toEqual(['A-1', 'A-1-3', 'A-1-2']);
    expect(other?.事项.map(({ 编号: id }) => id)).toEqual(['A-1-4', 'B-1']);
  });

  it('leaves every id once and changes no id that is there once', () => {
    const ids = fc.array(fc.constantFrom('A', 'A-2', 'A-2-2', 'B', 'C'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 4 }), (lists) => {
        const before = lists.flat();
        const made = withDistinctIds(lists.map((list) => baseline(list.map((id) => ({ 编号: id })))));
        const after = made.flatMap(({ 事项: items }) => items.map(({ 编号: id }) => id));
        expect(new Set(after).size).toBe(before.length);
        before.forEach((id, index) => {
          if (before.indexOf(id) === index) expect(after[index]).toBe(id);
        });
      }),
    );
  });
});
