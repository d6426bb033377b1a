import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptHtml } from '../../../src/reporters/findings/excerpt.ts';
import { findings } from './sample.ts';

const [first] = findings.diagnostics;
if (first === undefined) throw new Error('The sample is empty');
const inLine = (excerpt: string, column: number, length: number) => ({
  ...first,
  excerpt,
  location: { file: '甲.yaml', line: 1, column, length },
});

describe('the words of a finding', () => {
  it.each([
    ['    时限: 120个工作日内', 9, 6, '时限: <mark>120个工作</mark>日内'],
    ['主体: [甲局]', 1, 2, '<mark>主体</mark>: [甲局]'],
    ['时限:', 4, 1, '时限:'],
    [`${'甲'.repeat(50)}乙${'丙'.repeat(100)}`, 51, 1, `…${'甲'.repeat(30)}<mark>乙</mark>${'丙'.repeat(89)}…`],
    ['乙'.repeat(100), 1, 100, `<mark>${'乙'.repeat(90)}</mark>…`],
    [`${'甲'.repeat(29)}𠮷${'丙'.repeat(29)}丁`, 61, 1, `…${'丙'.repeat(29)}<mark>丁</mark>`],
    ['a < b & "c"', 3, 1, 'a <mark>&lt;</mark> b &amp; &quot;c&quot;'],
  ])('marks what is meant of a line: %s', (excerpt, column, length, expected) => {
    expect(excerptHtml(inLine(excerpt, column, length))).toBe(expected);
  });

  it('shows a cell on one line, and nothing where there is nothing', () => {
    const location = { file: '甲.xlsx', sheet: '表', cell: 'A1' };
    expect(excerptHtml({ ...first, location, excerpt: '■政府网站\r\n□电视' })).toBe('■政府网站 □电视');
    expect(excerptHtml({ ...first, location, excerpt: undefined })).toBe('');
  });

  it('shows any text at any place without its markup and without half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(200), fc.nat(200), (excerpt, column, length) => {
        const shown = excerptHtml(inLine(excerpt, column + 1, length));
        expect(shown.replace(/<\/?mark>/gu, '')).not.toMatch(/[<>\n\r]|[\ud800-\udfff]/u);
      }),
    );
  });
});
