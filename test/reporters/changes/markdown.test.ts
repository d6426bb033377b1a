import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeReport } from '../../../src/model/change-report.ts';
import { markdown } from '../../../src/reporters/changes/markdown.ts';
import { htmlText, markdownText, shortened } from '../../../src/reporters/changes/markdown-text.ts';
import { hostileReport, hostileTexts } from '../../hostile-changes.ts';
import { noChangeReport, sampleChangeReport } from '../../sample-changes.ts';

const sample = markdown(sampleChangeReport, {});

function many(times: number): ChangeReport {
  return { ...sampleChangeReport, entries: Array.from({ length: times }, () => sampleChangeReport.entries).flat() };
}

/** The lines of each table. */
function tablesOf(text: string): string[][] {
  return [...text.matchAll(/(?:^\|.*\|$\n?)+/gmu)].map(([table]) => table.trimEnd().split('\n'));
}

describe('changes for a pull request', () => {
  it('are told as their file shows', async () => {
    await expect(sample).toMatchFileSnapshot('expected/changes.md');
  });

  it('say so where nothing changed, and which changes were asked for', () => {
    expect(markdown(noChangeReport, {})).toBe(
      '## 目录改动：HEAD\\~1:目录 → HEAD\\~1:目录\n\n没有改动（前后各 19 个事项）\n\n另有 格式性差异 4 处\n',
    );
    expect(markdown(noChangeReport, { selection: '只看“甲|乙”' })).toContain('没有这样的改动（只看“甲&#124;乙”）');
    expect(markdown(sampleChangeReport, { selection: '只看要求放宽的改动' })).toContain('\n\n只看要求放宽的改动\n\n');
  });

  it('put what is unexplained first', () => {
    const headings = [...sample.matchAll(/^### (.*)$/gmu)].map(([, title]) => title);
    expect(headings.slice(0, 3)).toEqual(['目录本身', '未说明（5 条）', '同样的改动（1 条）']);
  });

  it('mark the words that went and came', () => {
    expect(sample).toContain('之日起<del>20</del>个工作日内 | 自该信息形成或者变更之日起<ins>30</ins>个工作日内');
  });

  it('fold the same edit and whole domains away', () => {
    expect(sample.match(/<details>/gu)).toHaveLength(2);
    expect(sample.match(/<\/summary>\n\n- .*\n/gu)).toHaveLength(2);
    expect(sample.match(/\n\n<\/details>\n/gu)).toHaveLength(2);
  });

  it.each([
    ['the sample', sampleChangeReport],
    ...hostileTexts.map((text) => [JSON.stringify(text.slice(0, 20)), hostileReport(text)] as const),
  ] as const)('have tables of whole rows: %s', (_, report) => {
    for (const [header = '', divider = '', ...rows] of tablesOf(markdown(report, {}))) {
      const size = header.split('|').length;
      expect(divider).toMatch(/^\|( --- \|)+$/u);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.split('|')).toHaveLength(size);
    }
  });

  it.each(hostileTexts)('have the tags of their own only, and tell nobody: %j', (text) => {
    const told = markdown(hostileReport(text), {});
    const tags = [...told.matchAll(/<\/?([^\s>/]*)[^>]*>/gu)].map(([, name]) => name);
    expect(tags.filter((name) => !['del', 'ins', 'br', 'b', 'details', 'summary'].includes(name ?? ''))).toEqual([]);
    expect(told).not.toMatch(/@[\p{L}\p{N}]|(?<!&)#\d|gh-\d/iu);
    expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/u);
  });

  it.each([60, 2000])('keep to what a comment may have, and say what is left out: %i times the sample', (times) => {
    const report = many(times);
    const told = markdown(report, {});
    expect(told.length).toBeLessThan(65_536);
    const rows = told.match(/^(\| \*\*|<details>|- 可能)/gmu)?.length ?? 0;
    const [, leftOut = '0'] = /还有 (\d+) 条没有列出/u.exec(told) ?? [];
    const { candidates } = report.changeSet;
    expect(rows + Number(leftOut)).toBe(report.entries.length + 2 + candidates.length);
    expect(told).toMatch(/`gkml diff`.*`-f html=改动\.html`/u);
  });

  it('leave nothing out where there is room', () => {
    expect(sample).not.toContain('没有列出');
  });
});

describe('markdownText', () => {
  it.each([
    ['a|b', 'a&#124;b', 'a cell is not cut in two'],
    ['a\\|b', 'a\\\\&#124;b', 'not even behind a backslash'],
    ['<b>&lt;', '&lt;b&gt;&amp;lt;', 'tags and entities'],
    ['**a** _b_ `c` ~d~', '\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~d\\~', 'emphasis and code'],
    ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)', 'links and pictures'],
    ['@青禾县 a@b', '@&#8203;青禾县 a@&#8203;b', 'mentions'],
    ['#12 GH-3 # 标题', '\\#&#8203;12 GH-&#8203;3 \\# 标题', 'references and headings'],
    ['共$1$元', '共&#36;1&#36;元', 'formulas'],
    ['甲\r\n乙\n丙', '甲<br>乙<br>丙', 'lines'],
    ['\u200b\u001b', '&lt;U+200B&gt;&lt;U+001B&gt;', 'what is invisible'],
  ])('of %j is %j: %s', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('never breaks out of a cell, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(markdownText(text).replaceAll('<br>', '')).not.toMatch(/[|<>\n\r]/u);
        expect(htmlText(text).replaceAll('<br>', '')).not.toMatch(/[|<>\n\r]/u);
      }),
    );
  });
});

describe('shortened', () => {
  it('cuts a long text in its middle, by whole characters, and says how much is gone', () => {
    expect(shortened('甲'.repeat(400))).toBe('甲'.repeat(400));
    expect(shortened(`${'甲'.repeat(200)}丙丁${'𠮷'.repeat(200)}`)).toBe(
      `${'甲'.repeat(200)}……（略 2 字）……${'𠮷'.repeat(200)}`,
    );
  });
});
