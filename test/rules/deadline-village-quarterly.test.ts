import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlineVillageQuarterly } from '../../src/rules/deadline-village-quarterly.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('deadline-village-quarterly', () => {
  const village = { 类型: '村(居)务公开清单' } as const;

  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 名称: '村务动态', 时限: '每季度公布一次' }, []],
    [{ 名称: '财务收支', 时限: '每月公布一次' }, []],
    [{ 名称: '惠农政策', 时限: '随时公布' }, []],
    [{ 名称: '低保名单', 时限: '信息形成或者变更之日起20个工作日内' }, []],
    [{ 名称: '土地承包', 时限: '半年至少更新1次' }, ['时限 warning']],
    [{ 名称: '土地承包', 时限: '每年12月31日前' }, ['时限 warning']],
    [{ 名称: '土地承包', 时限: '信息形成之日起半年内' }, ['时限 warning']],
    [{ 名称: '收支明细', 一级事项: '财务公开', 时限: '按年公开' }, ['时限 error']],
    [{ 名称: '年度财务收支', 时限: '按年公开' }, ['时限 error']],
    // There is one a year.
    [{ 名称: '年度工作计划', 时限: '每年1月31日前' }, []],
    [{ 名称: '村干部述职评议', 时限: '每年一次' }, []],
    [{}, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(deadlineVillageQuarterly, findingsOf(deadlineVillageQuarterly, item, village))).toEqual(found);
  });

  const ofVillage: Partial<Item> = { 名称: '村集体财务收支', 主体: ['各村民委员会'], 层级: ['村级'] };

  it.each<[item: Partial<Item>, found: string[]]>([
    [{ ...ofVillage, 时限: '每半年公布一次' }, ['时限 error']],
    [{ ...ofVillage, 层级: ['县级', '村级'], 时限: '每年公布一次' }, ['时限 error']],
    [{ ...ofVillage, 主体: ['青禾镇人民政府'], 时限: '每年12月31日前' }, ['时限 error']],
    [
      { ...ofVillage, 名称: '土地承包', 依据: ['《中华人民共和国村民委员会组织法》'], 时限: '每年公布一次' },
      ['时限 warning'],
    ],
    [{ ...ofVillage, 时限: '每季度公布一次' }, []],
    [{ ...ofVillage, 时限: '信息形成或者变更之日起20个工作日内' }, []],
    // Nothing says that the law on villages speaks of it.
    [{ ...ofVillage, 名称: '低保对象名单', 时限: '每年公布一次' }, []],
    [
      { 名称: '村集体财务收支', 主体: ['青禾县农业农村局'], 层级: ['县级', '乡级', '村级'], 时限: '每半年公布一次' },
      [],
    ],
    [{ 名称: '财务收支', 时限: '按年公开' }, []],
  ])('in a list of every kind of affairs, %j: %j', (item, found) => {
    expect(shortly(deadlineVillageQuarterly, findingsOf(deadlineVillageQuarterly, item))).toEqual(found);
  });
});
