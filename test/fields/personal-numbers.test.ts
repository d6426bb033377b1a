import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNumbersHidden } from '../../src/fields/personal-numbers.ts';

describe('withNumbersHidden', () => {
  it.each([
    ['联系人：王某 13800138000', '联系人：王某 138****8000'],
    ['身份证 11010519491231002X。', '身份证 110*************2X。'],
    ['户名：王某，账号6222021234567890128', '户名：王某，账号6222***********0128'],
    ['电话 0593-1234567，时限20个工作日', '电话 0593-1234567，时限20个工作日'],
    ['https://example.gov.cn/20231231/13800138000.htm', 'https://example.gov.cn/20231231/13800138000.htm'],
  ])('%s', (text, shown) => {
    expect(withNumbersHidden(text)).toBe(shown);
  });

  it('leaves every character where it was', () => {
    const words = fc.stringMatching(/^[\d甲 -]{0,40}$/u);
    fc.assert(fc.property(words, (text) => withNumbersHidden(text).length === text.length));
  });
});
