import { describe, expect, it } from 'vitest';
import { layOver } from '../../src/model/lay-over.ts';
import type { RegisterFile } from '../../src/model/register-files.ts';
import type { ActEntry, ChannelEntry, OrganEntry, Registers } from '../../src/model/registers.ts';
import { contradictionsOf } from '../../src/operations/contradictions.ts';
import { emptyRegisters } from '../empty-registers.ts';

const sourced = { 来源: '测试', 核对: '已对照' } as const;
const channel = (名称: string, rest: Partial<ChannelEntry> = {}): ChannelEntry => ({
  名称,
  类别: '国家',
  ...sourced,
  ...rest,
});
const act = (名称: string, rest: Partial<ActEntry> = {}): ActEntry => ({
  名称,
  种类: '法律',
  状态: '现行',
  ...sourced,
  ...rest,
});
const organ = (名称: string, 代替者?: string): OrganEntry => ({
  名称,
  状态: 代替者 === undefined ? '现行' : '已撤并',
  ...(代替者 !== undefined && { 代替者: [代替者] }),
  ...sourced,
});

const shipped: Registers = {
  ...emptyRegisters,
  acts: [
    act('中华人民共和国民法典'),
    act('中华人民共和国收养法', { 状态: '已废止', 代替者: ['中华人民共和国民法典'] }),
  ],
  channels: [channel('两微一端')],
};
const keys = { 法规: 'acts', 渠道: 'channels', 机构: 'organs' } as const;

function told(register: keyof typeof keys & RegisterFile, entries: readonly object[]) {
  const key = keys[register];
  const registers = { ...shipped, [key]: layOver(register, shipped[key], entries, []) };
  return contradictionsOf(registers, [{ register, entries }]).map(({ message, path }) => [path.join('.'), message]);
}

describe('contradictionsOf', () => {
  it('finds nothing in what only adds', () => {
    expect(told('渠道', [channel('甲网')])).toEqual([]);
    expect(told('法规', [act('中华人民共和国收养法', { 状态: '已废止', 代替者: ['中华人民共和国民法典'] })])).toEqual(
      [],
    );
  });

  it.each<[what: string, register: keyof typeof keys, entries: readonly object[], found: [string, string][]]>([
    [
      'a short name that another act goes by',
      '法规',
      [act('新法', { 简称: ['收养法'] })],
      [['条目.0.简称.0', '“收养法”与“中华人民共和国收养法”的名称“中华人民共和国收养法”相同']],
    ],
    [
      'an entry written twice',
      '渠道',
      [channel('甲网'), channel('乙网'), channel('甲网', { 类别: '其他' })],
      [['条目.2.名称', '“甲网”写了两次']],
    ],
    [
      'a misspelling that is a name',
      '渠道',
      [channel('甲网', { 误写: ['两微一端'] })],
      [['条目.0.误写.0', '“两微一端”与“两微一端”的名称“两微一端”相同']],
    ],
    [
      'organs that replace each other in a circle',
      '机构',
      [organ('甲局', '乙局'), organ('乙局', '甲局')],
      [['条目.0.代替者', '代替者绕了一圈：甲局→乙局→甲局']],
    ],
    [
      'a successor that is in no register',
      '机构',
      [organ('甲局', '丙局')],
      [['条目.0.代替者.0', '代替者“丙局”不是本名录里别的条目的名称']],
    ],
    [
      'an act in force before it was made',
      '法规',
      [act('甲法', { 公布: '2030', 施行: '2020-01-01' })],
      [['条目.0.施行', '施行的日期2020-01-01早于公布的日期2030']],
    ],
  ])('finds %s, at its place in the file', (_, register, entries, found) => {
    expect(told(register, entries)).toEqual(found);
  });

  it('leads to the own entry where the finding stands at one that ships', () => {
    const registers = { ...shipped, channels: [channel('甲网', { 别名: ['乙网'] }), channel('乙网')] };
    const [found] = contradictionsOf(registers, [{ register: '渠道', entries: [channel('甲网', { 别名: ['乙网'] })] }]);
    expect(found).toMatchObject({ message: '“乙网”与“甲网”的别名“乙网”相同', path: ['条目', 0] });
  });
});
