import { describe, expect, it } from 'vitest';
import { textPaired } from '../../src/rules/text-paired.ts';
import { mended, wordsFound } from './text-rule.ts';

describe('text-paired', () => {
  it.each([
    ['甲（乙', '（'],
    ['甲）乙', '）'],
    ['甲（乙（丙）', '（'],
    ['见《甲', '《'],
    ['甲〔2026）1号', '〔'],
    ['“三公”“经费', '“'],
    ['【附件', '【'],
  ])('%s: %s has no partner', (text, mark) => {
    expect(wordsFound(textPaired, { 内容: text })).toEqual([`内容 warning: ${mark}`]);
  });

  it.each([
    '甲（乙)',
    '1）甲\n2）乙；3)丙',
    'a)甲',
    '一）甲',
    '（甲《乙》）',
    '<5',
    '“甲（乙）”',
    '甲\n（乙\n丙）',
    '’90',
  ])('accepts %j', (text) => {
    expect(wordsFound(textPaired, { 内容: text })).toEqual([]);
  });

  it('leaves the basis to its own rule', () => {
    expect(wordsFound(textPaired, { 依据: ['《甲'] })).toEqual([]);
  });

  it.each([
    ['“三公“经费', '“三公”经费'],
    ['”三公”经费', '“三公”经费'],
    ['甲（乙', '甲（乙'],
  ])('turns a quotation mark that looks the wrong way: %s', (text, expected) => {
    expect(mended(textPaired, text)).toBe(expected);
  });
});
