import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlineWithinLimit } from '../../src/rules/deadline-within-limit.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('deadline-within-limit', () => {
  it.each<[item: Partial<Item>, found: string[]]>([
    // 20 workdays for all.
    [{ 时限: '20个工作日内' }, []],
    [{ 时限: '21个工作日内' }, ['时限 error']],
    [{ 时限: '120个工作日内；另有规定的，从其规定' }, ['时限 error']],
    // For how long opinions are asked.
    [{ 时限: '公告之日起30日内征求意见，意见采纳情况在征求意见结束后20个工作日内公开' }, []],
    [{ 时限: '公告之日起30日内公开征求意见情况' }, ['时限 warning']],
    // Other units: 20 workdays take 28 days, with holidays up to 38.
    [{ 时限: '28日内' }, []],
    [{ 时限: '30日内' }, ['时限 warning']],
    [{ 时限: '1个月内' }, ['时限 warning']],
    [{ 时限: '2个月内' }, ['时限 error']],
    [{ 时限: '半年内' }, ['时限 error']],
    // No limits for disclosing.
    [{ 时限: '征求意见期不少于30日' }, []],
    [{ 时限: '每年公布一次，公示60日' }, []],
    [{ 时限: '听证前30个工作日' }, []],
    [{ 时限: '采购活动开始30日前' }, []],
    // 7 workdays for decisions.
    [{ 名称: '行政处罚结果', 时限: '20个工作日内' }, ['时限 error']],
    [{ 名称: '行政许可和行政处罚决定', 时限: '7个工作日内' }, []],
    [{ 名称: '行政处罚依据', 时限: '20个工作日内' }, []],
    [{ 名称: '行政处罚决定', 时限: '其他20个工作日；处罚决定7个工作日' }, []],
    [{ 名称: '执法公示', 时限: '执法决定20个工作日；其他20个工作日' }, ['时限 error']],
    [{ 名称: '执法公示', 时限: '除处罚决定外：20个工作日内；处罚决定：7个工作日内' }, []],
    // The penalty or the certificate itself, and decisions among other information.
    [{ 名称: '对擅自经营行为的处罚', 时限: '信息形成之日起20个工作日内' }, ['时限 warning']],
    [{ 名称: '规划许可证核发', 时限: '信息形成之日起20个工作日内' }, ['时限 warning']],
    [{ 名称: '行政许可', 内容: '许可决定', 时限: '信息形成之日起20个工作日内' }, ['时限 warning']],
    [{ 名称: '行政许可', 内容: '办理依据', 时限: '信息形成之日起20个工作日内' }, []],
    [{ 名称: '许可办事指南', 内容: '许可结果样本', 时限: '信息形成之日起20个工作日内' }, []],
    [{ 名称: '税务行政处罚', 时限: '处罚决定作出之日起7个工作日内；其他信息形成之日起20个工作日内' }, []],
    [{ 名称: '执法公示', 时限: '作出处罚决定之日起20个工作日内' }, ['时限 error']],
    [{ 名称: '执法公示', 时限: '行政强制决定作出之日起20个工作日内' }, []],
    // 20 days for budgets.
    [{ 名称: '部门决算', 时限: '批复后20日内' }, []],
    [{ 名称: '部门决算', 时限: '批复后20个工作日内' }, ['时限 warning']],
    [{ 名称: '部门决算', 时限: '批复后10个工作日内' }, []],
    [{ 名称: '部门决算', 时限: '批复后21日内' }, ['时限 error']],
    [{ 名称: '工程竣工决算', 时限: '20个工作日内' }, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(deadlineWithinLimit, findingsOf(deadlineWithinLimit, item))).toEqual(found);
  });

  it('points at the number and names the law', () => {
    const text = '制定或获取信息之日起120个工\n作日内';
    const [finding] = findingsOf(deadlineWithinLimit, { 时限: text });
    expect(finding?.span && text.slice(...finding.span)).toBe('120个工\n作日');
    expect(finding?.message).toBe('“120个工作日”超过了法定的20个工作日');
    expect(finding?.basis).toContain('第二十六条');
  });

  it('takes the limits of the settings', () => {
    const settings = { 一般事项: 10, 许可处罚: 5 };
    const [finding] = findingsOf(deadlineWithinLimit, { 时限: '15个工作日内' }, {}, settings);
    expect(finding?.message).toBe('“15个工作日”超过了本地规定的10个工作日');
    expect(finding?.basis).toBe('gkml.config.yaml 里“一般事项”的期限：10个工作日');
    expect(findingsOf(deadlineWithinLimit, { 名称: '处罚决定', 时限: '7个工作日内' }, {}, settings)).toHaveLength(1);
    expect(findingsOf(deadlineWithinLimit, { 时限: '30个工作日内' }, {}, { 一般事项: 30 })).toEqual([]);
  });

  it('suggests the number of the law, or a part of its own for decisions', () => {
    const editOf = (item: Partial<Item>) => findingsOf(deadlineWithinLimit, item)[0]?.fix?.edits[0];
    expect(editOf({ 时限: '120个工作日内' })).toEqual({ path: ['时限'], span: [0, 7], text: '20个工作日' });
    expect(editOf({ 名称: '部门预算', 时限: '批复后20个工作日内' })).toMatchObject({ span: [3, 9], text: '20日' });
    expect(editOf({ 名称: '对违法行为的处罚', 时限: '信息形成20个工作日内' })).toMatchObject({
      span: [11, 11],
      text: '；行政处罚决定作出之日起7个工作日内',
    });
  });

  it('leaves village lists and negative lists to their own law', () => {
    const item = { 时限: '半年内' };
    expect(findingsOf(deadlineWithinLimit, item, { 类型: '村(居)务公开清单' })).toEqual([]);
    expect(findingsOf(deadlineWithinLimit, item, { 类型: '负面清单' })).toEqual([]);
  });
});
