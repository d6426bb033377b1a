import { describe, expect, it } from 'vitest';
import { changeSentence } from '../../src/exporters/change-sentence.ts';
import { revisionRows } from '../../src/exporters/revision-rows.ts';
import { sampleChangeReport } from '../sample-changes.ts';

const rows = revisionRows(sampleChangeReport);

describe('a change in a sentence', () => {
  it.each([
    ['method-narrowed', '社会救助领域“最低生活保障／低保对象名单”公开方式收窄，由“主动”改为“依申请”'],
    ['content-removed', '义务教育领域“学生管理／学生资助政策”删去内容要素“咨询电话”'],
    ['item-removed', '义务教育领域删去事项“民办教育／民办学校年检结果”'],
    ['item-added', '社会救助领域新增事项“最低生活保障／低保标准”'],
    ['item-split', '义务教育领域拆分事项，由“教育概况／学校概况”变为“教育概况／学校简介”“教育概况／学校收费”'],
    ['domain-changed', '义务教育领域“学生管理／困难学生救助”移到别的领域，由“社会救助”改为“义务教育”'],
    [
      'organ-renamed',
      '义务教育领域“政策文件／教育政策文件”等4个事项主体改名，由“青禾县教育和体育局”改为“青禾县教育局”',
    ],
  ])('%s', (kind, sentence) => {
    const row = rows.find((each) => each.kind === kind);
    expect(row && changeSentence(row)).toBe(sentence);
  });

  it('quotes the beginning of a long text', () => {
    const [row] = rows;
    if (!row) throw new Error('The sample has rows');
    const sentence = changeSentence({ ...row, quoted: ['长'.repeat(200), null] });
    expect(sentence).toMatch(/“长{59}…”$/u);
  });
});
