import { describe, expect, it } from 'vitest';
import { textUnbroken } from '../../src/rules/text-unbroken.ts';
import { mended, wordsFound } from './text-rule.ts';

describe('text-unbroken', () => {
  it.each([
    ['自信息形 成之日起', '自信息形成之日起'],
    ['信息形成或 者变更之日 起20个工作 日内', '信息形成或者变更之日起20个工作日内'],
    ['1.流\n程图\n2.办事指南', '1.流程图\n2.办事指南'],
    ['办 公 室', '办公室'],
    ['1.招 生 范 围\n2.报 名条件', '1.招生范围\n2.报名条件'],
    ['县人 民政府', '县人民政府'],
  ])('%j becomes %j', (text, expected) => {
    expect(wordsFound(textUnbroken, { 内容: text })).toHaveLength(1);
    expect(mended(textUnbroken, text)).toBe(expected);
  });

  it.each([
    '政策\n文件',
    '1.甲\n2.乙',
    '示例办公厅 示例部',
    '省 市 县',
    '信息\n公开',
    '个人情形 成立条件',
    '申报 名称',
    '甲\n\n乙',
  ])('accepts %j', (text) => {
    expect(wordsFound(textUnbroken, { 内容: text })).toEqual([]);
  });

  it.each([
    ['公共法律\n服务', 1],
    ['政策 文件', 1],
    ['甲制度\n\n乙制度', 0],
    ['A B', 0],
  ])('a name is one line: %j', (text, count) => {
    expect(wordsFound(textUnbroken, { 名称: text })).toHaveLength(count);
  });
});
