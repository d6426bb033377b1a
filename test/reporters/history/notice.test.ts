import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { noticeMarkdown, noticeText } from '../../../src/reporters/history/notice.ts';
import { hostileReport, hostileTexts } from '../../hostile-changes.ts';
import { sampleChangeReport } from '../../sample-changes.ts';

const sides: Omit<Notice, 'report'> = {
  before: { edition: '2025版', day: '2025-03-01' },
  after: { edition: '2026版', day: '2026-11-09' },
};

describe('a notice to the public', () => {
  it('is a document with every kind of change', async () => {
    const notice = { ...sides, report: sampleChangeReport };
    await expect(noticeText(notice)).toMatchFileSnapshot('expected/notice.txt');
    await expect(noticeMarkdown(notice)).toMatchFileSnapshot('expected/notice.md');
  });

  it('gives no reason that nobody has checked, and no word of the editors', () => {
    const told = noticeText({ ...sides, report: sampleChangeReport });
    expect(told).not.toMatch(/待核对|未说明|要素变化|纯文字|严重|要求放宽|要求收紧|YWJY|SHJZ|YNBT/);
  });

  it('names the sides by what they are where they have no name', () => {
    const nameless = { edition: undefined, day: undefined };
    expect(noticeText({ before: nameless, after: nameless, report: sampleChangeReport })).toContain(
      '现行目录与原目录相比',
    );
  });

  it.each(hostileTexts.map((text) => [text]))('keeps a text from becoming markup or controls: %j', (text) => {
    const notice = { ...sides, report: hostileReport(text) };
    for (const told of [noticeText(notice), noticeMarkdown(notice)]) {
      expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/u);
    }
    expect(noticeMarkdown(notice)).not.toMatch(/<(script|img|iframe)/);
  });
});
