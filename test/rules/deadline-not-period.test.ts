import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlineNotPeriod } from '../../src/rules/deadline-not-period.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('deadline-not-period', () => {
  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 时限: '征求意见期不少于30日' }, ['时限 warning']],
    [{ 时限: '公示7天，长期公开' }, ['时限 warning']],
    [{ 时限: '公开期限5年' }, ['时限 warning']],
    [{ 时限: '信息形成之日起10个工作日内，公示7个工作日' }, []],
    [{ 时限: '规划送审报批前，不少于30日' }, []],
    [{ 时限: '及时公开，公示7天' }, []],
    [{ 时限: '长期公开' }, []],
    [{}, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(deadlineNotPeriod, findingsOf(deadlineNotPeriod, item))).toEqual(found);
  });

  it('says which of the two it is', () => {
    const messageOf = (text: string) => findingsOf(deadlineNotPeriod, { 时限: text })[0]?.message;
    expect(messageOf('公示7天')).toBe('“公示7天”是公示、征求意见的时间，不是公开时限');
    expect(messageOf('公开期限5年')).toBe('“公开期限5年”是公开多久，不是公开时限');
  });
});
