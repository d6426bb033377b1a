import { describe, expect, it } from 'vitest';
import { textNotDoubled } from '../../src/rules/text-not-doubled.ts';
import { findingsOf } from './findings-of.ts';
import { mended, wordsFound } from './text-rule.ts';

describe('text-not-doubled', () => {
  it.each([
    ['公开公开时限', '公开时限'],
    ['示例事项的的办理结果办理结果', '示例事项的的办理结果'],
    ['政务服务中心政务服务中心', '政务服务中心'],
    ['政策法规、、办事指南。。', '政策法规、办事指南。'],
  ])('%s: %s', (text, expected) => {
    expect(mended(textNotDoubled, text)).toBe(expected);
  });

  it.each([
    '二〇二〇年',
    '一项一项',
    '研究研究',
    '村村通',
    '法律法规规章',
    '公开、公开',
    '20202020',
    '啊啊啊啊',
    '甲……乙——丙',
  ])('accepts %s', (text) => {
    expect(wordsFound(textNotDoubled, { 内容: text })).toEqual([]);
  });

  it('only suggests to leave one out', () => {
    expect(findingsOf(textNotDoubled, { 名称: '安排安排' })[0]?.fix?.isSafe).toBe(false);
  });
});
