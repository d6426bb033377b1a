import { describe, expect, it } from 'vitest';
import { createOrganReader } from '../../src/fields/organ-name.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import type { OrganEntry } from '../../src/model/registers.ts';

const { organs } = loadRegisters();
const byName = new Map(organs.map((organ) => [organ.名称, organ]));
const reader = createOrganReader(organs);

type Level = keyof NonNullable<OrganEntry['各级']>;

it('holds the organs of a county, a town and a village, and those that went in the reforms', () => {
  const levelsOf = (level: Level) => organs.filter((organ) => organ.级别?.includes(level)).length;
  expect(organs.length).toBeGreaterThanOrEqual(180);
  expect(levelsOf('县级')).toBeGreaterThanOrEqual(95);
  expect(levelsOf('乡级')).toBeGreaterThanOrEqual(35);
  expect(levelsOf('村级')).toBeGreaterThanOrEqual(6);
  expect(organs.filter(({ 状态 }) => 状态 === '已撤并').length).toBeGreaterThanOrEqual(50);
});

it('says of every organ in being at which levels it is', () => {
  const silent = organs.filter(({ 状态, 级别 }) => 状态 === '现行' && 级别 === undefined);
  expect(silent.map(({ 名称 }) => 名称)).toEqual([]);
});

describe('the reforms', () => {
  const reform2018 = '2018年机构改革';
  const day2018 = '2018-03-17';

  it.each<[organ: string, date: string | undefined, reform: string, successors: string[]]>([
    ['国土资源局', day2018, reform2018, ['自然资源局']],
    ['规划局', day2018, reform2018, ['自然资源局']],
    ['环境保护局', day2018, reform2018, ['生态环境局']],
    ['安全生产监督管理局', day2018, reform2018, ['应急管理局']],
    ['工商行政管理局', day2018, reform2018, ['市场监督管理局']],
    ['质量技术监督局', day2018, reform2018, ['市场监督管理局']],
    ['食品药品监督管理局', day2018, reform2018, ['市场监督管理局']],
    ['知识产权局', day2018, reform2018, ['市场监督管理局']],
    ['卫生和计划生育局', day2018, reform2018, ['卫生健康局']],
    ['老龄工作委员会办公室', '2023-03', '2023年机构改革', ['民政局']],
    ['农业局', day2018, reform2018, ['农业农村局']],
    ['畜牧兽医局', day2018, reform2018, ['农业农村局']],
    ['文化局', day2018, reform2018, ['文化和旅游局', '文化旅游体育局']],
    ['文化广电新闻出版局', day2018, reform2018, ['文化和旅游局', '文化旅游体育局', '新闻出版局']],
    ['旅游局', day2018, reform2018, ['文化和旅游局', '文化旅游体育局']],
    ['法制办公室', day2018, reform2018, ['司法局']],
    ['监察局', day2018, reform2018, ['监察委员会']],
    ['军队转业干部安置办公室', day2018, reform2018, ['退役军人事务局']],
    ['新型农村合作医疗管理办公室', day2018, reform2018, ['医疗保障局', '医疗保障服务中心']],
    ['公安消防大队', '2018-10-09', reform2018, ['消防救援大队']],
    ['物价局', '2018', reform2018, ['发展和改革局', '市场监督管理局']],
    ['粮食局', '2018', reform2018, ['发展和改革局', '粮食和物资储备局']],
    ['国家税务局', '2018-06', '国税地税征管体制改革', ['税务局']],
    ['地方税务局', '2018-06', '国税地税征管体制改革', ['税务局']],
    ['扶贫开发办公室', '2021-02-25', '2021年扶贫工作机构重组', ['乡村振兴局']],
    ['乡村振兴局', '2023-03', '2023年机构改革', ['农业农村局']],
    ['卫生局', '2013-03-14', '2013年机构改革', ['卫生和计划生育局']],
    ['人口和计划生育局', '2013-03-14', '2013年机构改革', ['卫生和计划生育局']],
    ['建设局', '2008-03-15', '2008年机构改革', ['住房和城乡建设局']],
    ['劳动和社会保障局', '2008-03-15', '2008年机构改革', ['人力资源和社会保障局']],
    ['人事局', '2008-03-15', '2008年机构改革', ['人力资源和社会保障局']],
    ['经济贸易局', '2008-03-15', '2008年机构改革', ['工业和信息化局', '商务局']],
  ])('know what became of %s', (name, date, reform, successors) => {
    const { 状态, 日期, 改革, 代替者 } = byName.get(name) ?? {};
    expect([状态, 日期, 改革, 代替者]).toEqual(['已撤并', date, reform, successors]);
  });

  it.each([
    ['青禾县卫生局', '青禾县卫生健康局'],
    ['青禾县计生委', '青禾县卫健委'],
    ['青禾县文体局', '青禾县文旅体局'],
    ['青禾县广电局', '青禾县文化和旅游局'],
    ['青禾县扶贫办', '青禾县农业农村局'],
  ])('lead over several steps from %s to %s', (before, after) => {
    expect(reader.relate(before, after)?.kind).toBe('updated');
  });
});

describe('the names at other levels', () => {
  it.each<[organ: string, level: Level, name: string]>([
    ['财政局', '国家级', '财政部'],
    ['财政局', '省级', '财政厅'],
    ['财政局', '乡级', '财政所'],
    ['公安局', '乡级', '派出所'],
    ['司法局', '乡级', '司法所'],
    ['税务局', '乡级', '税务所'],
    ['自然资源局', '省级', '自然资源厅'],
    ['自然资源局', '乡级', '自然资源所'],
    ['市场监督管理局', '国家级', '国家市场监督管理总局'],
    ['市场监督管理局', '乡级', '市场监管所'],
    ['卫生健康局', '国家级', '国家卫生健康委员会'],
    ['教育局', '省级', '教育厅'],
    ['消防救援大队', '市级', '消防救援支队'],
    ['消防救援大队', '省级', '消防救援总队'],
    ['人民政府办公室', '国家级', '国务院办公厅'],
    ['国土资源局', '乡级', '国土资源所'],
    ['环境保护局', '省级', '环境保护厅'],
  ])('call %s of %s %s', (organ, level, name) => {
    expect([byName.get(organ)?.各级?.[level]].flat()).toContain(name);
  });

  it('lead to one organ each, and are no name of a county’s organ', () => {
    const known = new Set(organs.flatMap(({ 名称, 简称 = [] }) => [名称, ...简称]));
    const names = organs.flatMap((organ) => Object.values(organ.各级 ?? {}).flat());
    expect(names.filter((name) => known.has(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each<[organ: string, levels: Level[]]>([
    ['教育局', ['国家级', '省级', '市级', '县级']],
    ['财政局', ['国家级', '省级', '市级', '县级', '乡级']],
    ['党政办公室', ['乡级']],
    ['街道办事处', ['乡级']],
    ['退役军人服务中心', ['省级', '市级', '县级']],
    ['退役军人服务站', ['乡级', '村级']],
    ['村民委员会', ['村级']],
  ])('say where there is a %s', (name, levels) => {
    expect(byName.get(name)?.级别).toEqual(levels);
  });
});

describe('the generic forms', () => {
  it.each([
    ['财政部门', '财政局'],
    ['司法行政部门', '司法局'],
    ['水行政主管部门', '水利局'],
    ['城乡规划主管部门', '自然资源局'],
    ['卫生行政部门', '卫生健康局'],
    ['旅游主管部门', '文化和旅游局'],
    ['社会保险经办机构', '社会保险事业中心'],
    ['公安机关', '公安局'],
    ['扶贫部门', '扶贫开发办公室'],
    ['房屋征收部门', '房屋征收办公室'],
  ])('%s means %s', (generic, organ) => {
    expect(organs.filter(({ 泛称 }) => 泛称?.includes(generic)).map(({ 名称 }) => 名称)).toEqual([organ]);
  });
});

describe('names that sound alike', () => {
  it.each([
    ['科学技术局', '工业和信息化局'],
    ['科技局', '工业信息化和科技局'],
    ['农业农村局', '农业农村和水利局'],
    ['水利局', '农业农村和水利局'],
    ['教育局', '教育体育局'],
    ['文化和旅游局', '文化旅游体育局'],
    ['城市管理局', '综合行政执法局'],
    ['粮食局', '粮食和物资储备局'],
    ['退役军人服务中心', '退役军人服务站'],
    ['疾病预防控制局', '疾病预防控制中心'],
    ['档案局', '档案馆'],
  ])('keep %s and %s apart', (one, other) => {
    expect(reader.areSame(`青禾县${one}`, `青禾县${other}`)).toBe(false);
    expect([reader.find(`青禾县${one}`), reader.find(`青禾县${other}`)]).not.toContain(undefined);
  });

  it.each([
    ['中共青禾县委宣传部', '党委宣传部'],
    ['青禾县委编办', '机构编制委员会办公室'],
    ['青禾县人民政府办公室', '人民政府办公室'],
    ['青禾县青禾镇人民政府', '人民政府'],
    ['青禾街道办事处', '街道办事处'],
    ['青禾镇党政办', '党政办公室'],
    ['国家税务总局青禾县税务局', '税务局'],
    ['青禾县消防救援局', '消防救援大队'],
    ['青禾县社保局', '社会保险事业中心'],
    ['青禾县双拥办', '双拥工作领导小组办公室'],
    ['青禾县知识产权局', '知识产权局'],
    ['青禾县药监局', '食品药品监督管理局'],
  ])('know %s as a %s', (name, organ) => {
    expect(reader.find(name)?.名称).toBe(organ);
  });

  it.each([['国家知识产权局'], ['示例省知识产权局'], ['示例省药监局'], ['国家移民管理局'], ['县移民局']])(
    'do not take %s for an organ that went in the reforms of the counties',
    (name) => {
      expect(reader.find(name)).toBeUndefined();
    },
  );
});
