import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActReader } from '../../src/fields/act.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import type { ActEntry } from '../../src/model/registers.ts';

const { acts } = loadRegisters();
const reader = createActReader(acts);

describe('find', () => {
  it.each<[written: string, name: string]>([
    ['中华人民共和国土地管理法', '中华人民共和国土地管理法'],
    ['《土地管理法》', '中华人民共和国土地管理法'],
    ['《中华人民共和国土地管理法》（2019年修正）', '中华人民共和国土地管理法'],
    ['《中华人民共和国土地管理法（2019年修正）》', '中华人民共和国土地管理法'],
    ['《土地 管理法》(2019年8月26日修正)第四十七条', '中华人民共和国土地管理法'],
    ['土地管理法第四十七条', '中华人民共和国土地管理法'],
    ['土地管理法2019年修正版', '中华人民共和国土地管理法'],
    ['《中华人民共和国土地管理法》第四十七条第二款', '中华人民共和国土地管理法'],
    ['《土地管理法实施条例》', '中华人民共和国土地管理法实施条例'],
    ['《政府信息公开条件》', '中华人民共和国政府信息公开条例'],
    ['信息公开条例', '中华人民共和国政府信息公开条例'],
    ['《中华人民共和国政府信息公开条例》（国务院令第711号）', '中华人民共和国政府信息公开条例'],
    ['政府信息公开条例（国务院令第711号）', '中华人民共和国政府信息公开条例'],
    ['政府信息公开条例 国务院令第711号', '中华人民共和国政府信息公开条例'],
    ['国务院令第711号', '中华人民共和国政府信息公开条例'],
    ['中华人民共和国国务院令第711号', '中华人民共和国政府信息公开条例'],
    ['《中华人民共和国收养法》等', '中华人民共和国收养法'],
    ['《最低生活保障审核审批办法(试行)》', '最低生活保障审核审批办法（试行）'],
    [
      '《关于全面推进基层政务公开标准化规范化工作的指导意见》',
      '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见',
    ],
    ['国办发〔2019〕54号', '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见'],
    ['国办发[2019]54号文件', '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见'],
    [
      '《中共中央、国务院转发<中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年计划(2016-2020年)>》',
      '中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016－2020年）',
    ],
  ])('reads %s', (written, name) => {
    expect(reader.find(written)?.名称).toBe(name);
  });

  it.each([
    '《示例省土地管理法实施办法》',
    '《土地管理法》解读',
    '示例省实施《中华人民共和国土地管理法》办法',
    '《示例省实施〈中华人民共和国土地管理法〉办法》',
    '相关政策文件',
    '《某某县农村土地管理法律顾问办法》',
    '法',
    '',
  ])('does not take %s for an act it knows', (written) => {
    expect(reader.find(written)).toBeUndefined();
  });

  it('finds every act by each of its names, and by them in 《》', () => {
    for (const act of acts) {
      for (const name of [act.名称, ...(act.简称 ?? []), ...(act.误写 ?? [])]) {
        expect([name, reader.find(name)?.名称]).toEqual([name, act.名称]);
        expect([name, reader.find(`《${name}》`)?.名称]).toEqual([name, act.名称]);
      }
    }
  });

  it('leads to neither of two acts that bear one number', () => {
    const act = (name: string): ActEntry => ({
      名称: name,
      种类: '法律',
      文号: '主席令第九号',
      状态: '现行',
      来源: '示例',
      核对: '待核对',
    });
    expect(createActReader([act('甲法'), act('乙法')]).find('主席令第九号')).toBeUndefined();
  });
});

describe('relate', () => {
  it.each<[before: string, after: string, explanation: string]>([
    [
      '《政府信息公开条例》（国务院令第492号）',
      '《中华人民共和国政府信息公开条例》（国务院令第711号）',
      '《政府信息公开条例》2019年4月3日修订（国务院令第711号）',
    ],
    [
      '《政府信息公开条例》（国令第492号）',
      '《政府信息公开条例》',
      '《政府信息公开条例》2019年4月3日修订（国务院令第711号）',
    ],
    [
      '《土地管理法》（主席令第28号）',
      '《土地管理法》（2019年修正）',
      '《土地管理法》2019年8月26日修正（主席令第三十二号）',
    ],
    ['《收养法》', '《民法典》', '《收养法》2021年1月1日废止，由《民法典》代替'],
    ['中华人民共和国合同法第五十二条', '《中华人民共和国民法典》', '《合同法》2021年1月1日废止，由《民法典》代替'],
    [
      '《环境噪声污染防治法》',
      '《噪声污染防治法》第九条',
      '《环境噪声污染防治法》2022年6月5日废止，由《噪声污染防治法》代替',
    ],
    [
      '《重大税收违法案件信息公布办法（试行）》',
      '《重大税收违法失信主体信息公布管理办法》',
      '《重大税收违法案件信息公布办法（试行）》2019年1月1日废止，由《重大税收违法失信案件信息公布办法》代替；《重大税收违法失信案件信息公布办法》2022年2月1日废止，由《重大税收违法失信主体信息公布管理办法》代替（待核对）',
    ],
    [
      '《城市房屋拆迁管理条例》',
      '《国有土地上房屋征收与补偿条例》',
      '《城市房屋拆迁管理条例》2011年1月21日废止，由《国有土地上房屋征收与补偿条例》代替（待核对）',
    ],
  ])('knows how %s became %s', (before, after, explanation) => {
    expect(reader.relate(before, after)).toEqual({ kind: 'updated', explanation });
    expect(reader.relate(after, before)).toEqual({ kind: 'outdated', explanation });
  });

  it.each<[what: string, before: string, after: string]>([
    ['the same edition', '《政府信息公开条例》（国务院令第711号）', '《政府信息公开条例》（2019年修订）'],
    [
      'the latest edition with and without its number',
      '《政府信息公开条例》',
      '《政府信息公开条例》（国务院令第711号）',
    ],
    [
      'the whole history and its end',
      '《土地管理法》（1986年通过，2004年修正，2019年修正）',
      '《土地管理法》（2019年修正）',
    ],
    ['no edition at all', '《土地管理法》第四条', '《土地管理法》第五条'],
    ['two acts replaced by the same one', '《收养法》', '《婚姻法》'],
    ['acts that have nothing to do with each other', '《收养法》', '《土地管理法》'],
    ['an act that nobody knows', '《示例省办法》', '《土地管理法》'],
    ['the year of a document in the same act', '《特困人员认定办法》（民发〔2021〕43号）', '《特困人员认定办法》'],
  ])('knows no relation of %s', (_, before, after) => {
    expect(reader.relate(before, after)).toBeUndefined();
  });

  it('gives the mirror when the sides are swapped', () => {
    const mirrors = { updated: 'outdated', outdated: 'updated' } as const;
    const spelling = fc
      .constantFrom(...acts)
      .chain((act) =>
        fc
          .constantFrom(...[undefined, act.文号, ...(act.修订 ?? []).map((each) => each.文号)])
          .map((number) => `《${act.名称}》${number ? `（${number}）` : ''}`),
      );
    fc.assert(
      fc.property(spelling, spelling, (before, after) => {
        const [there, back] = [reader.relate(before, after), reader.relate(after, before)];
        expect(back).toEqual(there && { ...there, kind: mirrors[there.kind] });
      }),
      { numRuns: 1000 },
    );
  });

  it('ends on a register that goes in circles', () => {
    const act = (name: string, by: string): ActEntry => ({
      名称: name,
      种类: '法律',
      状态: '已废止',
      代替者: [by],
      来源: '示例',
      核对: '待核对',
    });
    const circle = createActReader([act('甲法', '乙法'), act('乙法', '甲法'), act('丙法', '丁法')]);
    expect(circle.relate('《甲法》', '《丙法》')).toBeUndefined();
    expect(circle.relate('《甲法》', '《乙法》')).toEqual({
      kind: 'updated',
      explanation: '《甲法》已废止，由《乙法》代替（待核对）',
    });
  });
});

describe('standing', () => {
  it('tells what became of an act', () => {
    expect(reader.standing('《中华人民共和国收养法》第三条')).toEqual({
      title: '《收养法》',
      status: '已废止',
      since: '2021-01-01',
      replacedBy: ['《民法典》'],
      checked: true,
    });
  });

  it('tells that an act is in force', () => {
    expect(reader.standing('《土地管理法》')).toEqual({
      title: '《土地管理法》',
      status: '已修改',
      replacedBy: [],
      checked: true,
    });
  });

  it('says nothing of acts that the register does not have', () => {
    expect(reader.standing('《示例省办法》')).toBeUndefined();
  });
});

describe('making', () => {
  it.each<[citation: string, date: string, explanation: string]>([
    ['《民法典》', '2020-05-28', '《民法典》2020年5月28日公布（主席令第四十五号），2021年1月1日起施行'],
    [
      '《土地管理法》（2019年修正）',
      '2019-08-26',
      '《土地管理法》2019年8月26日修正（主席令第三十二号），2020年1月1日起施行',
    ],
    ['《乡村振兴促进法》', '2021-04-29', '《乡村振兴促进法》2021年4月29日公布（主席令第七十七号），2021年6月1日起施行'],
  ])('tells when %s was made', (citation, date, explanation) => {
    expect(reader.making(citation)).toEqual({ date, explanation });
  });

  it('says of an entry that nobody has checked that it is so', () => {
    const unchecked = createActReader([
      { 名称: '甲法', 种类: '法律', 公布: '2021', 状态: '现行', 来源: '示例', 核对: '待核对' },
    ]);
    expect(unchecked.making('《甲法》')?.explanation).toBe('《甲法》2021年公布（待核对）');
  });
});

it('is total', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('《', '》', '土地管理法', '（', '2019', '令', '第', '号', '条', '国务院'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(() => [
        reader.find(before),
        reader.relate(before, after),
        reader.standing(before),
        reader.making(after),
      ]).not.toThrow();
    }),
  );
});

it('gives the same reader for the same register', () => {
  expect(createActReader(acts)).toBe(reader);
});
