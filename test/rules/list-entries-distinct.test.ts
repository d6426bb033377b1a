import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { listEntriesDistinct } from '../../src/rules/list-entries-distinct.ts';
import { findingsOf, shortly } from './findings-of.ts';

const regulation = '《中华人民共和国政府信息公开条例》（国务院令第711号）';

describe('list-entries-distinct', () => {
  it.each<[Partial<Item>]>([
    [{}],
    [{ 渠道: ['政府网站', '片区公示栏', '村公示栏'] }],
    [{ 渠道: ['/', '/', ''] }],
    [{ 主体: ['县教育局', '县教育局（督导室）'] }],
    [{ 依据: [regulation, '《中华人民共和国政府信息公开条例》（国务院令第492号）'] }],
    [{ 依据: [`${regulation}第十九条`, `${regulation}第二十条`] }],
    [{ 依据: ['《预算法》第十四条第一款', '《预算法》第十四条第二款', '《预算法》第八十九条'] }],
    [{ 依据: ['《关于甲的通知》（青政办〔2024〕1号）', '《关于甲的通知》（青政办〔2025〕1号）'] }],
    [{ 依据: ['《中华人民共和国招标投标法》', '《中华人民共和国招投标法》'] }],
    [{ 依据: [regulation, '《中华人民共和国政府信息公开条例》（国务院令第711号'] }],
    [{ 对象: ['特定群体:学生', '特定群体:家长'], 层级: ['县级', '乡级'], 方式: ['主动', '依申请'] }],
  ])('accepts %j', (item) => {
    expect(findingsOf(listEntriesDistinct, item)).toEqual([]);
  });

  it.each<[Partial<Item>, string]>([
    [{ 渠道: ['政府网站', '片区公示栏', '政府网站'] }, '渠道.2 warning'],
    [{ 渠道: ['社区公示栏(电子屏)', '社区公示栏（电子屏）'] }, '渠道.1 warning'],
    [{ 主体: ['县教育局', '县教育局'] }, '主体.1 warning'],
    [{ 依据: [regulation, '《条例》', '《中华人民共和国政府信息公开条例》(国务院令第711号)'] }, '依据.2 warning'],
    [{ 依据: ['《预算法》第十四条', '《中华人民共和国预算法》第十四条'] }, '依据.1 warning'],
    [{ 依据: ['《关于甲的通知》（青政办〔2024〕1号）', '《关于甲的通知》（青政办[2024]1号）'] }, '依据.1 warning'],
    [{ 对象: ['全社会', '社会公众'] }, '对象.1 warning'],
    [{ 层级: ['县级', '县（市、区）级'] }, '层级.1 warning'],
    [{ 方式: ['主动', '主动公开'] }, '方式.1 warning'],
  ])('finds what stands twice in %j', (item, place) => {
    expect(shortly(listEntriesDistinct, findingsOf(listEntriesDistinct, item))).toEqual([place]);
  });

  it('takes the later of two equal texts out', () => {
    const [finding] = findingsOf(listEntriesDistinct, { 渠道: ['政府网站', '政府网站'] });
    expect(finding?.message).toBe('渠道里“政府网站”写了不止一遍');
    expect(finding?.fix).toEqual({
      isSafe: true,
      title: '删去重复的“政府网站”',
      edits: [{ path: ['渠道', 1], text: null }],
    });
  });

  it('suggests to keep the fuller of two wordings', () => {
    const [finding] = findingsOf(listEntriesDistinct, { 依据: ['《政府信息公开条例》', regulation] });
    expect(finding?.message).toBe(`依据里“《政府信息公开条例》”和“${regulation}”是一回事`);
    expect(finding?.fix).toMatchObject({ isSafe: false, edits: [{ path: ['依据', 0], text: null }] });
  });
});
