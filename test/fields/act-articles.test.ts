import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActReader } from '../../src/fields/act.ts';
import { articleKey, currentArticle } from '../../src/fields/act-articles.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import type { ActEntry } from '../../src/model/registers.ts';

const { acts } = loadRegisters();
const reader = createActReader(acts);

type Revision = NonNullable<ActEntry['修订']>[number];
const act = (...revisions: readonly Partial<Revision>[]): ActEntry => ({
  名称: '甲法',
  种类: '法律',
  状态: '已修改',
  修订: revisions.map((revision, index) => ({ 日期: `${2001 + index}`, ...revision })),
  来源: '示例',
  核对: '待核对',
});

describe('articleKey', () => {
  it.each([
    ['第九条', '9'],
    ['第9条', '9'],
    ['第 九 条', '9'],
    ['第九条第二款', '9'],
    ['第二十条（十二）', '20'],
    ['第五十七', '57'],
    ['第一百零八条之一', '108-1'],
    ['第三章', undefined],
    ['第二次修正', undefined],
    ['第十十条', undefined],
    ['九', undefined],
    ['', undefined],
  ])('reads %s as %s', (article, key) => {
    expect(articleKey(article)).toBe(key);
  });
});

describe('currentArticle', () => {
  it.each<[what: string, article: string, edition: number, revisions: Partial<Revision>[], now: string[] | undefined]>([
    ['an article that moved', '第九条', 0, [{ 条款: [{ 原: '第九条', 现: ['第十九条'] }] }], ['第十九条']],
    ['the article of a paragraph', '第9条第二款', 0, [{ 条款: [{ 原: '第九条', 现: ['第十九条'] }] }], ['第十九条']],
    [
      'an article that was divided',
      '第八条',
      0,
      [{ 条款: [{ 原: '第八条', 现: ['第八条', '第八条之一'] }] }],
      ['第八条', '第八条之一'],
    ],
    ['an article that was deleted', '第九条', 0, [{ 条款: [{ 原: '第九条' }] }], []],
    [
      'an article that moved twice',
      '第一条',
      0,
      [{ 条款: [{ 原: '第一条', 现: ['第二条'] }] }, { 条款: [{ 原: '第二条', 现: ['第三条'] }] }],
      ['第三条'],
    ],
    [
      'two halves that became one again',
      '第一条',
      0,
      [
        { 条款: [{ 原: '第一条', 现: ['第一条', '第二条'] }] },
        {
          条款: [
            { 原: '第一条', 现: ['第五条'] },
            { 原: '第二条', 现: ['第五条'] },
          ],
        },
      ],
      ['第五条'],
    ],
    ['an article of the edition between', '第二条', 1, [{}, { 条款: [{ 原: '第二条', 现: ['第三条'] }] }], ['第三条']],
    [
      'an article over a revision that moved none',
      '第一条',
      0,
      [{ 条号未变: true }, { 条款: [{ 原: '第一条', 现: ['第二条'] }] }],
      ['第二条'],
    ],
    ['an article of the latest edition', '第一条', 1, [{ 条款: [{ 原: '第一条' }] }], ['第一条']],
    [
      'nothing of an article that is not listed',
      '第二条',
      0,
      [{ 条款: [{ 原: '第一条', 现: ['第二条'] }] }],
      undefined,
    ],
    ['nothing where a revision lists no articles', '第一条', 0, [{}], undefined],
    ['nothing of what is no article', '第三章', 0, [{ 条号未变: true }], undefined],
  ])('tells %s', (_, article, edition, revisions, now) => {
    expect(currentArticle(act(...revisions), article, edition)?.articles).toEqual(now);
  });

  it('hands on what the register says of the moves', () => {
    const moved = act({ 条款: [{ 原: '第二十四条', 现: ['第三十三条'], 说明: '改为20个工作日' }] });
    expect(currentArticle(moved, '第二十四条', 0)?.remarks).toEqual(['改为20个工作日']);
  });

  it('is total', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('第九条', '第十条', '第一千条'));
    fc.assert(
      fc.property(fc.constantFrom(...acts), text, fc.nat(5), (one, article, edition) => {
        expect(() => currentArticle(one, article, edition)).not.toThrow();
      }),
    );
  });
});

describe('articlesNow', () => {
  const old = '《政府信息公开条例》（国务院令第492号）';
  it.each<[citation: string, now: [cited: string, articles: string[]][]]>([
    [`${old}第九条`, [['第九条', ['第十九条']]]],
    [
      `${old}第十条、第十一条第一款`,
      [
        ['第十条', ['第二十条']],
        ['第十一条第一款', ['第二十一条']],
      ],
    ],
    ['《政府信息公开条例》（2007年）第十八条', [['第十八条', ['第二十六条']]]],
    ['《政府信息公开条例》（国务院令第711号）第九条', []],
    ['《政府信息公开条例》第九条', []],
    ['《示例省办法》第九条', []],
    [old, []],
  ])('reads %s', (citation, now) => {
    expect(reader.articlesNow(citation).map(({ cited, articles }) => [cited, articles])).toEqual(now);
  });
});
