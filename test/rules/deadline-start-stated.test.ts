import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlineStartStated } from '../../src/rules/deadline-start-stated.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('deadline-start-stated', () => {
  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 时限: '20个工作日内' }, ['时限 warning']],
    [{ 时限: '20个工作日内；7日内' }, ['时限 warning']],
    [{ 时限: '处罚决定：7个工作日内；其他：20个工作日内' }, ['时限 info']],
    [{ 时限: '信息形成20个工作日；其中许可/处罚7个工作日' }, []],
    [{ 时限: '20个工作日（自信息形成之日起）' }, []],
    [{ 时限: '采购活动开始30日前' }, []],
    [{ 时限: '每月一次' }, []],
    [{}, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(deadlineStartStated, findingsOf(deadlineStartStated, item))).toEqual(found);
  });

  it.each<[item: Partial<Item>, start: string]>([
    [{ 名称: '办事指南' }, '信息形成或者变更之日起'],
    [{ 名称: '行政许可结果' }, '行政许可决定作出之日起'],
    [{ 名称: '政府预算' }, '批准（批复）之日起'],
    [{ 方式: ['依申请公开'] }, '收到申请之日起'],
  ])('suggests for %j the start %j', (item, start) => {
    const [finding] = findingsOf(deadlineStartStated, { ...item, 时限: '5个工作日内' });
    expect(finding?.fix).toMatchObject({ isSafe: false, edits: [{ path: ['时限'], span: [0, 0], text: start }] });
  });
});
