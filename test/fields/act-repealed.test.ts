// The acts that catalogues go on citing long after they ended.
import { describe, expect, it } from 'vitest';
import { createActReader } from '../../src/fields/act.ts';
import { loadRegisters } from '../../src/io/registers.ts';

const { acts } = loadRegisters();
const reader = createActReader(acts);

interface Ended {
  readonly name: string;
  readonly status: '已废止' | '已失效';
  readonly since: string | undefined;
  readonly replacedBy: readonly string[];
  /** The full title; short; with a number, misspelt, torn apart or in half-width brackets. */
  readonly spellings: readonly [string, string, string];
}

const code = ['《民法典》'];
const environment = ['《生态环境法典》'];

const ended: readonly Ended[] = [
  {
    name: '中华人民共和国收养法',
    status: '已废止',
    since: '2021-01-01',
    replacedBy: code,
    spellings: ['《中华人民共和国收养法》', '收养法', '<收养 法>(1998年修正)第六条'],
  },
  {
    name: '中华人民共和国婚姻法',
    status: '已废止',
    since: '2021-01-01',
    replacedBy: code,
    spellings: ['《中华人民共和国婚姻法》', '《婚姻法》', '《中华人民共和国 婚姻法》(2001年修正)'],
  },
  {
    name: '中华人民共和国合同法',
    status: '已废止',
    since: '2021-01-01',
    replacedBy: code,
    spellings: ['《中华人民共和国合同法》', '合同法第五十二条', '《合 同\n法》'],
  },
  {
    name: '中华人民共和国物权法',
    status: '已废止',
    since: '2021-01-01',
    replacedBy: code,
    spellings: ['《中华人民共和国物权法》', '《物权法》', '【法律】《物权法》'],
  },
  {
    name: '中华人民共和国环境噪声污染防治法',
    status: '已废止',
    since: '2022-06-05',
    replacedBy: ['《噪声污染防治法》'],
    spellings: ['《中华人民共和国环境噪声污染防治法》', '环境噪声污染防治法', '《环境噪音污染防治法》'],
  },
  {
    name: '环境行政处罚办法',
    status: '已废止',
    since: '2023-07-01',
    replacedBy: ['《生态环境行政处罚办法》'],
    spellings: ['《环境行政处罚办法》', '环境行政处罚办法', '《环境 行政处罚办法》(环境保护部令第8号)'],
  },
  {
    name: '中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016－2020年）',
    status: '已失效',
    since: '2020-12-31',
    replacedBy: ['《中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021－2025年）》'],
    spellings: [
      '《中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016－2020年）》',
      '“七五”普法规划',
      '《中共中央、国务院转发<中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年计划(2016-2020年)>》',
    ],
  },
  {
    name: '征收土地公告办法',
    status: '已废止',
    since: undefined,
    replacedBy: [],
    spellings: ['《征收土地公告办法》', '征收土地公告办法', '《征收土地 公告办法》(国土资源部令第10号)'],
  },
  {
    name: '征用土地公告办法',
    status: '已废止',
    since: '2010-11-30',
    replacedBy: ['《征收土地公告办法》'],
    spellings: ['《征用土地公告办法》', '征用土地公告办法', '《征用土地公告办法》(国土资源部令第10号)'],
  },
  {
    name: '国土资源听证规定',
    status: '已废止',
    since: '2020-03-20',
    replacedBy: ['《自然资源听证规定》'],
    spellings: ['《国土资源听证规定》', '国土资源听证规定', '《国土资源听证规定》(国土资源部令第22号)'],
  },
  {
    name: '市场监督管理行政处罚程序暂行规定',
    status: '已废止',
    since: '2021-07-15',
    replacedBy: ['《市场监督管理行政处罚程序规定》'],
    spellings: [
      '《市场监督管理行政处罚程序暂行规定》',
      '市场监督管理行政处罚程序暂行规定',
      '《市场监督管理行政处罚程序暂行规定》(国家市场监督管理总局令第2号)',
    ],
  },
  {
    name: '中华人民共和国环境保护法',
    status: '已废止',
    since: '2026-08-15',
    replacedBy: environment,
    spellings: ['《中华人民共和国环境保护法》', '环境保护法', '《环境保护 法》(2014年修订)第五十三条'],
  },
  {
    name: '中华人民共和国固体废物污染环境防治法',
    status: '已废止',
    since: '2026-08-15',
    replacedBy: environment,
    spellings: ['《中华人民共和国固体废物污染环境防治法》', '固废法', '《固体废弃物污染环境防治法》'],
  },
  {
    name: '城市房屋拆迁管理条例',
    status: '已废止',
    since: '2011-01-21',
    replacedBy: ['《国有土地上房屋征收与补偿条例》'],
    spellings: ['《城市房屋拆迁管理条例》', '城市房屋拆迁管理条例', '《城市房屋 拆迁管理条例》(国务院令第305号)'],
  },
];

describe.each(ended)('$name', ({ name, status, since, replacedBy, spellings }) => {
  it.each(spellings)('is recognised as %s, with what became of it', (citation) => {
    expect(reader.find(citation)?.名称).toBe(name);
    const { checked: _, title: __, ...standing } = reader.standing(citation) ?? {};
    expect(standing).toEqual({ status, ...(since === undefined ? {} : { since }), replacedBy });
  });

  it('is known by its own line of the register', () => {
    const without = createActReader(acts.filter((act) => act.名称 !== name));
    expect(spellings.map((citation) => without.find(citation)?.名称)).not.toContain(name);
  });
});

describe('an act that was revised and still cited as it was', () => {
  it.each<[old: string, fresh: string, explanation: string]>([
    ...[
      '《中华人民共和国政府信息公开条例》（国务院令第492号）',
      '信息公开条例(国令第492号)',
      '《政府信息公开条件》 (国务院令 第492号)',
    ].map((old): [string, string, string] => [
      old,
      '《政府信息公开条例》',
      '《政府信息公开条例》2019年4月3日修订（国务院令第711号）',
    ]),
    ...[
      '《中华人民共和国土地管理法》（主席令第28号）',
      '土地管理法（2004年修正）',
      '《土地 管理法》(中华人民共和国主席令第二十八号)',
    ].map((old): [string, string, string] => [
      old,
      '《土地管理法》',
      '《土地管理法》2019年8月26日修正（主席令第三十二号）',
    ]),
  ])('tells that %s is an old edition', (old, fresh, explanation) => {
    expect(reader.relate(old, fresh)).toEqual({ kind: 'updated', explanation });
  });
});
