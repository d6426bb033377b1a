import { describe, expect, it } from 'vitest';
import { noIdentityNumber } from '../../src/rules/no-identity-number.ts';
import { findingsOf, shortly } from './findings-of.ts';

/** The example of GB 11643—1999. */
const number = '11010519491231002X';

describe('no-identity-number', () => {
  it.each([
    [{ 内容: `领取人${number}` }, ['内容 error']],
    [{ 备注: number.toLowerCase() }, ['备注 error']],
    [{ 扩展: { 联系人: number }, 栏目: { 名称: number } }, ['扩展.联系人 error', '栏目.名称 error']],
    [{ 内容: '领取人110105 19491231 002X' }, ['内容 error']],
    [{ 内容: '身份证号：110105491231002' }, ['内容 error']],
    [{ 渠道: ['政府网站', `（${number}）`] }, ['渠道.1 error']],
  ])('%j', (item, found) => {
    expect(shortly(noIdentityNumber, findingsOf(noIdentityNumber, item))).toEqual(found);
  });

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['a number of fifteen digits that nothing calls so', '合同编号110105491231002'],
    ['no day of birth', '110105194913310024'],
    ['part of a longer number', `1${number}`],
    ['hidden already', '110***********002X'],
    ['an address', `https://example.com/${number}`],
  ])('%s is none', (_, text) => {
    expect(findingsOf(noIdentityNumber, { 内容: text })).toEqual([]);
  });

  it('never shows the whole number', () => {
    const [finding] = findingsOf(noIdentityNumber, { 内容: number });
    expect(JSON.stringify(finding)).not.toContain('19491231');
    expect(finding?.message).toBe('有公民身份号码“110*************2X”');
    expect(finding?.fix?.isSafe).toBe(false);
  });
});
