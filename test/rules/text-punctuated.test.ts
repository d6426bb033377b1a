import { describe, expect, it } from 'vitest';
import { textPunctuated } from '../../src/rules/text-punctuated.ts';
import { mended, wordsFound } from './text-rule.ts';

describe('text-punctuated', () => {
  it.each([
    ['甲,乙;丙:丁', '甲，乙；丙：丁'],
    ['甲(乙)', '甲（乙）'],
    ['甲（乙)丙', '甲（乙）丙'],
    ['甲(1）', '甲（1）'],
    ['是否收费?可以!', '是否收费？可以！'],
    ['"三公"经费', '“三公”经费'],
    ['甲.\n乙.', '甲。\n乙。'],
    ['《甲》(示例令第1号),', '《甲》（示例令第1号），'],
  ])('%j becomes %j', (text, expected) => {
    expect(mended(textPunctuated, text)).toBe(expected);
  });

  it.each([
    '8:30至17:00',
    '1,000元',
    'https://example.com/?a=1,2',
    'A(B)',
    '示例发(2026)1号',
    '1.甲\n2.乙',
    '1)甲',
    '甲??',
    '甲.乙',
    '',
  ])('accepts %j', (text) => {
    expect(wordsFound(textPunctuated, { 内容: text })).toEqual([]);
  });

  it('accepts the colon that the standard catalogues have behind 特定群体', () => {
    expect(wordsFound(textPunctuated, { 对象: ['特定群体:申请人'] })).toEqual([]);
  });
});
