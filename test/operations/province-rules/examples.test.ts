import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import type { RuleDocument } from '../../../src/model/rule-file.ts';
import { tryExamples } from '../../../src/operations/province-rules/examples.ts';
import { provinceRules } from '../../../src/operations/province-rules.ts';

const good = { 领域: '义务教育', 渠道: '政府网站' };
const bad = { 领域: '义务教育', 级别: '县级', 渠道: ['公示栏'] };

function tried(parts: Partial<RuleDocument>) {
  const document: RuleDocument = {
    名称: '示例',
    标题: '示例',
    级别: 'warning',
    依据: '示例',
    当: { 领域: '义务教育' },
    应当: { 渠道: { 包含: '政府网站' } },
    问题: '没有政府网站',
    怎么改: '加上',
    例子: { 正确: [good], 错误: [bad] },
    ...parts,
  };
  const { faults, right, wrong } = tryExamples(document, provinceRules.compile(document), loadRegisters());
  return { right, wrong, faults: faults.map(({ path, message }) => `${path.join('.')}：${message}`) };
}

describe('tryExamples', () => {
  it('is content where right examples are right and wrong ones wrong', () => {
    expect(tried({})).toEqual({ right: 1, wrong: 1, faults: [] });
    expect(tried({ 修改: { 加上: { 渠道: '政府网站' } } }).faults).toEqual([]);
  });

  it.each<[string, Partial<RuleDocument>, string[]]>([
    ['no examples', { 例子: {} }, ['例子：没有正确的例子', '例子：没有错误的例子']],
    ['no wrong one', { 例子: { 正确: [good] } }, ['例子：没有错误的例子']],
    [
      'a right one with a finding',
      { 例子: { 正确: [good, bad], 错误: [bad] } },
      ['例子.正确.1：正确的例子第 2 个报出了问题：没有政府网站'],
    ],
    [
      'a wrong one without',
      { 例子: { 正确: [good], 错误: [good] } },
      ['例子.错误.0：错误的例子第 1 个没有报出问题：它符合“应当”'],
    ],
    [
      'a wrong one that the rule is not about',
      { 例子: { 正确: [good], 错误: [{ ...bad, 领域: '社会救助' }] } },
      ['例子.错误.0：错误的例子第 1 个没有报出问题：它不在“当”的范围里，或者属于“除非”'],
    ],
    [
      'a mending that does not help',
      { 修改: { 加上: { 渠道: '报刊' } } },
      ['例子.错误.0：错误的例子第 1 个照“修改”改了以后仍然不对：没有政府网站'],
    ],
  ])('finds %s', (_, parts, faults) => {
    expect(tried(parts).faults).toEqual(faults);
  });
});
