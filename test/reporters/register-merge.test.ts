import { describe, expect, it } from 'vitest';
import type { RegisterMerge } from '../../src/model/register-merge.ts';
import { plainStyle } from '../../src/model/style.ts';
import { mergeCounts, registerMergeText } from '../../src/reporters/register-merge.ts';

const nothing: RegisterMerge = { register: '法规', entries: [], added: [], changed: [], kept: [] };
const told = (merge: Partial<RegisterMerge>) =>
  registerMergeText({ ...nothing, ...merge }, { style: plainStyle, columns: 60 });

describe('mergeCounts', () => {
  it.each<[added: number, changed: number, words: string]>([
    [0, 0, '没有变化'],
    [2, 0, '新增 2 条'],
    [1, 3, '新增 1 条，改动 3 条'],
  ])('counts %d added and %d changed', (added, changed, words) => {
    const change = { name: '甲法', facts: [] };
    expect(mergeCounts({ added: Array(added).fill('甲法'), changed: Array(changed).fill(change) })).toBe(words);
  });
});

describe('registerMergeText', () => {
  it('shows what is added, what is changed and what stays', () => {
    const facts = [
      { key: '简称', before: ['甲', '乙'], after: ['甲', '乙', '丙'] },
      { key: '误写', before: undefined, after: ['甲发'] },
      { key: '状态日期', before: '2019', after: '2021-01-01' },
      { key: '修订', before: undefined, after: [{ 日期: '2019-04-03', 文号: '国务院令第711号' }] },
      { key: '代替者', before: ['丁法', '戊法'], after: ['戊法', '己法'] },
      { key: '级别', before: ['县级', '省级'], after: ['省级', '县级'] },
    ];
    const kept = [{ name: '丙法', facts: [{ key: '核对', before: '已对照', after: '待核对' }] }];
    expect(told({ added: ['乙法\n'], changed: [{ name: '甲法', facts }], kept })).toBe(`法规：新增 1 条，改动 1 条
  新增  乙法
  改动  甲法
    简称      增加：丙
    误写      增加：甲发
    停止日期  2019年 → 2021年1月1日
    修订      增加：2019年4月3日修订（国务院令第711号）
    由谁代替  增加：己法；删去：丁法
    级别      次序改为：省级、县级
  照旧  丙法（这里已对照，送来的待核对，没有改）
    核对      已对照 → 待核对
`);
  });

  it('says it in one line where nothing changes', () => {
    expect(told({})).toBe('法规：没有变化\n');
  });
});
