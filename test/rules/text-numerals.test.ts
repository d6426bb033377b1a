import { describe, expect, it } from 'vitest';
import { textNumerals } from '../../src/rules/text-numerals.ts';
import { mended, wordsFound } from './text-rule.ts';

describe('text-numerals', () => {
  it.each([
    ['２０个工作日', '20个工作日'],
    ['Ａ级', 'A级'],
    ['二○二六年', '二〇二六年'],
    ['二ОО九年', '二〇〇九年'],
    ['二○一○年１月', '二〇一〇年1月'],
  ])('writes %s as %s', (text, expected) => {
    expect(mended(textNumerals, text)).toBe(expected);
  });

  it.each(['二〇二六年', '2026年', '○选中', '○一、项目', 'ОАО', '①②', '％'])('accepts %s', (text) => {
    expect(wordsFound(textNumerals, { 内容: text })).toEqual([]);
  });
});
