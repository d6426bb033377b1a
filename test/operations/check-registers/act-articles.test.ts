import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../src/model/path.ts';
import type { ActEntry } from '../../../src/model/registers.ts';
import { checkActArticles } from '../../../src/operations/check-registers/act-articles.ts';

type Revision = NonNullable<ActEntry['修订']>[number];
const act = (revision: Partial<Revision>): ActEntry => ({
  名称: '甲法',
  种类: '法律',
  状态: '已修改',
  修订: [{ 日期: '2019', ...revision }],
  来源: '示例',
  核对: '待核对',
});

describe('checkActArticles', () => {
  it.each<[what: string, revision: Partial<Revision>, findings: [path: string, message: string][]]>([
    [
      'an article said twice',
      {
        条款: [
          { 原: '第九条', 现: ['第十九条'] },
          { 原: '第九条', 现: ['第二十条'] },
        ],
      },
      [['条目.0.修订.0.条款.1.原', '“第九条”不在“第九条”之后']],
    ],
    [
      'articles out of order',
      { 条款: [{ 原: '第十条' }, { 原: '第九条' }] },
      [['条目.0.修订.0.条款.1.原', '“第九条”不在“第十条”之后']],
    ],
    [
      'new articles out of order',
      { 条款: [{ 原: '第九条', 现: ['第二十条', '第八条之一'] }] },
      [['条目.0.修订.0.条款.0.现.1', '“第八条之一”不在“第二十条”之后']],
    ],
    [
      'what is no number',
      { 条款: [{ 原: '第九条', 现: ['第十十条'] }] },
      [['条目.0.修订.0.条款.0.现.0', '“第十十条”不是一个条号']],
    ],
    [
      'a list of moves where nothing moved',
      { 条号未变: true, 条款: [{ 原: '第九条', 现: ['第九条'] }] },
      [['条目.0.修订.0.条款', '“甲法”的一次修订写了条号未变，又写了条款的去向']],
    ],
    [
      'nothing in an inserted article after its own',
      { 条款: [{ 原: '第八条' }, { 原: '第八条之一' }, { 原: '第九条' }] },
      [],
    ],
    ['nothing where no articles are listed', {}, []],
  ])('finds %s', (_, revision, findings) => {
    const acts = [act(revision)];
    const found = checkActArticles(acts);
    expect(found.map(({ path, message }) => [path.join('.'), message])).toEqual(findings);
    for (const { path, hint } of found) {
      expect(hint).toMatch(/^[一-鿿][^。]*$/u);
      expect(valueAt({ 条目: acts }, path)).toBeDefined();
    }
  });
});
