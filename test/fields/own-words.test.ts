import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords, type Words } from '../../src/fields/own-words.ts';

const shown = (words: readonly Words[]) => words.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join('');

describe('ownWords', () => {
  it.each([
    ['20个工作日内', '30个工作日内', '[20]个工作日内', '[30]个工作日内', 'a number changed'],
    ['咨询电话', '监督举报电话', '[咨询]电话', '[监督举报]电话', 'a word changed'],
    ['甲，乙', '甲,乙', '甲，乙', '甲,乙', 'each side keeps its punctuation'],
    ['申请 条件', '申请条件、材料', '申请 条件', '申请条件[、材料]', 'each side keeps its blanks'],
    [
      '1.条件\n2.程序',
      '1.条件\n2.程序和时间\n3.电话',
      '1.条件\n2.程序',
      '1.条件\n2.程序[和时间\n3.电话]',
      'lines are kept',
    ],
    ['', '新', '', '[新]', 'nothing before'],
    ['旧', '', '[旧]', '', 'nothing after'],
    ['', '', '', '', 'nothing at all'],
  ])('of %j and %j marks %j and %j: %s', (before, after, old, fresh) => {
    const words = ownWords(before, after);
    expect([shown(words.before), shown(words.after)]).toEqual([old, fresh]);
  });

  it('gives back both texts as published, and marks no blank at the end of a word', () => {
    const text = fc.string({
      unit: fc.constantFrom('公', '开', '，', ',', ' ', '\n', '　', '２', '2', 'a', 'Ａ', '𠮷', '《'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = ownWords(before, after);
        expect(words.before.map((each) => each.text).join('')).toBe(before);
        expect(words.after.map((each) => each.text).join('')).toBe(after);
        const own = [...words.before, ...words.after].filter(({ isOwn }) => isOwn);
        expect(own.filter(({ text: each }) => each !== each.trimEnd())).toEqual([]);
      }),
    );
  });
});
