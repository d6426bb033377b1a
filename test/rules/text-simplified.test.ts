import { describe, expect, it } from 'vitest';
import { textSimplified } from '../../src/rules/text-simplified.ts';
import { findingsOf } from './findings-of.ts';
import { mended, wordsFound } from './text-rule.ts';

describe('text-simplified', () => {
  it.each([
    ['公共服務', '公共服务'],
    ['開放時間、辦事指南', '开放时间、办事指南'],
    ['國家發展', '国家发展'],
  ])('writes %s as %s', (text, expected) => {
    expect(mended(textSimplified, text)).toBe(expected);
  });

  it.each(['著作权', '乾隆', '皇后', '瞭望', '特徵', '慰藉', '干部', '邨', '犇', '喆', '淼', '陞', '〇'])(
    'accepts %s, which simplified texts have too',
    (text) => {
      expect(wordsFound(textSimplified, { 内容: text })).toEqual([]);
    },
  );

  it('names all the characters of a text in one finding', () => {
    const [finding, ...others] = findingsOf(textSimplified, { 名称: '開放時間' });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: '有繁体字“開時間”', hint: '请改为“开时间”', span: [0, 1] });
  });
});
