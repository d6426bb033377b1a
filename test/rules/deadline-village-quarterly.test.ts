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

  it('speaks of village lists only', () => {
    expect(findingsOf(deadlineVillageQuarterly, { 名称: '财务收支', 时限: '按年公开' })).toEqual([]);
  });
});
