import { describe, expect, it } from 'vitest';
import { textTrimmed } from '../../src/rules/text-trimmed.ts';
import { mended, wordsFound } from './text-rule.ts';

describe('text-trimmed', () => {
  it.each([
    ['甲 ', '甲'],
    ['　甲', '甲'],
    ['\n甲\n乙  \n\n', '甲\n乙'],
    ['甲\r\n乙', '甲\n乙'],
  ])('trims %j', (text, expected) => {
    expect(wordsFound(textTrimmed, { 内容: text })).toHaveLength(1);
    expect(mended(textTrimmed, text)).toBe(expected);
  });

  it.each([['甲\n  乙'], ['甲 乙'], ['  '], ['']])('leaves %j', (text) => {
    expect(wordsFound(textTrimmed, { 内容: text })).toEqual([]);
  });

  it('looks at lists and further fields', () => {
    const item = { 主体: ['甲局', '乙局 '], 扩展: { 科室: ' 丙' } };
    expect(wordsFound(textTrimmed, item)).toEqual(['主体.1 info:  ', '扩展.科室 info:  ']);
  });
});
