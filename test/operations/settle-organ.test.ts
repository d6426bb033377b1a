import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import { createOrganSettler, type LocalOrgans, type Settlement } from '../../src/operations/settle-organ.ts';

const register = loadRegisters().organs;
const listed = ['青禾县教育局', '示例市教育局', '青禾县卫健局', '示例市生态环境局青禾分局', '中共青禾县委宣传部'];
const county: LocalOrgans = {
  place: '示例省青禾县',
  level: '县级',
  names: listed,
  answers: new Map([['公共文化服务机构', ['青禾县图书馆', '青禾县文化馆']]]),
  register,
};
const town: LocalOrgans = { ...county, place: '示例省青禾县青禾镇', level: '乡级', names: ['青禾镇派出所'] };

/** 青禾县教育局; 青禾县民政局？ where it is only proposed; ？ where nothing is. */
function words(settlement: Settlement): string {
  if ('organs' in settlement) return settlement.organs.join('、');
  return `${settlement.proposal ?? ''}？`;
}

describe('a form of the baseline in a county', () => {
  const settle = createOrganSettler(county);

  it.each([
    // The listed organ of that kind; of two the county's own.
    ['县级教育部门', '青禾县教育局'],
    ['教育行政部门', '青禾县教育局'],
    ['××县教育局', '青禾县教育局'],
    ['县（市、区）人民政府教育行政部门', '青禾县教育局'],
    ['县级以上地方人民政府教育主管部门', '青禾县教育局'],
    ['市政工程主管部门', '？'],
    ['县级卫生健康部门', '青禾县卫健局'],
    ['县级生态环境部门', '示例市生态环境局青禾分局'],
    // What an organ that there is no more did, its successor does.
    ['县级环境保护部门', '示例市生态环境局青禾分局'],
    ['县级安全生产监督管理部门', '青禾县应急管理局？'],
    // Who governs needs no list.
    ['县级人民政府', '青禾县人民政府'],
    ['本级人民政府', '青禾县人民政府'],
    // Told by a person.
    ['公共文化服务机构', '青禾县图书馆、青禾县文化馆'],
    // Not in the list: the usual name is proposed.
    ['县级民政部门', '青禾县民政局？'],
    ['县级税务部门', '国家税务总局青禾县税务局？'],
    ['公安派出所', '青禾县各公安派出所？'],
    ['县级节能审查部门', '？'],
    ['负责土地征收的有关部门', '？'],
    // Those who take part are no organs.
    ['招标人', '招标人？'],
    ['采购代理机构', '采购代理机构？'],
    // All towns together, and what has its name already.
    ['乡镇人民政府（街道办事处）', '乡镇人民政府（街道办事处）'],
    ['青禾县教育局', '青禾县教育局'],
    ['国家税务总局', '国家税务总局'],
    ['省级财政部门', '？'],
  ])('%s → %s', (form, expected) => {
    expect(words(settle(form))).toBe(expected);
  });
});

describe('a form of the baseline in a town', () => {
  const settle = createOrganSettler(town);

  it.each([
    ['乡镇人民政府（街道办事处）', '青禾镇人民政府'],
    // What a bureau of the county does, in the town its government does.
    ['县级民政部门', '青禾镇人民政府'],
    ['公安派出所', '青禾镇派出所'],
    ['乡镇司法所', '青禾镇司法所？'],
    ['村民委员会', '村民委员会'],
    ['青禾县民政局', '青禾镇人民政府'],
    ['青禾县第一中学', '青禾县第一中学'],
    ['青禾镇人民政府', '青禾镇人民政府'],
  ])('%s → %s', (form, expected) => {
    expect(words(settle(form))).toBe(expected);
  });

  it.each([
    ['示例省青禾县桃溪街道', '乡级', '乡镇人民政府（街道办事处）', '桃溪街道办事处'],
    ['示例省青禾县青禾镇石桥村', '村级', '村（居）民委员会', '石桥村村民委员会'],
    ['示例省青禾县桃溪街道清风社区', '村级', '社区居民委员会', '清风社区居民委员会'],
    ['示例省青禾县青禾镇石桥村', '村级', '乡镇人民政府', '石桥村村民委员会'],
  ] as const)('of %s, %s: %s → %s', (place, level, form, expected) => {
    expect(words(createOrganSettler({ ...town, place, level, names: [] })(form))).toBe(expected);
  });
});

describe('a form of the baseline in a city', () => {
  it('that means the counties below stays', () => {
    const settle = createOrganSettler({ ...county, place: '示例省示例市', level: '市级', names: [] });
    expect(words(settle('县级教育部门'))).toBe('县级教育部门');
    expect(words(settle('市级教育部门'))).toBe('示例市教育局？');
  });
});

it('settles any text', () => {
  const settlers = [county, town].map(createOrganSettler);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (form) => {
      for (const settle of settlers) {
        const settlement = settle(form);
        expect('organs' in settlement ? settlement.organs.length > 0 : true).toBe(true);
      }
    }),
  );
});

it('puts an answer before everything else', () => {
  const answers = new Map([['县级教育部门', ['青禾县教育和体育局']]]);
  expect(words(createOrganSettler({ ...county, answers })('县级 教育部门'))).toBe('青禾县教育和体育局');
});
