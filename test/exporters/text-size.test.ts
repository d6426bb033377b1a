import { describe, expect, it } from 'vitest';
import { textHeight } from '../../src/exporters/text-size.ts';

const lineOf = (lines: number) => textHeight('一\n'.repeat(lines).trimEnd(), 20, 9);

describe('the height of a text', () => {
  // A width of 20 holds ten full-width characters of 9 points, as programs with the widest letters draw them.
  it.each([
    ['nothing', '', 1],
    ['one line', '信息形成之日起内', 1],
    ['a text of twice the width', '信息形成或者变更之日起二十个工作日内', 2],
    ['lines of its own', '1.甲\n2.乙\n3.丙', 3],
    ['an empty line', '甲\n\n乙', 3],
    ['half-width letters, which take little more than half', 'abcdefghijklmnop', 1],
    ['a word that does not fit beside the text before it', '信息形成或abcdefghijk', 2],
    ['a word that is longer than the line', 'https://www.example.gov.cn/zwgk/jy/2026/03/01/index.html', 3],
  ])('counts %s', (_, text, lines) => {
    expect(textHeight(text, 20, 9)).toBe(lineOf(lines));
  });

  it('is in steps that are whole pixels on every screen', () => {
    for (let lines = 1; lines < 40; lines += 1) expect(lineOf(lines) % 3).toBe(0);
  });

  it('is finite for a column of no width', () => {
    expect(textHeight('文字', 0, 9)).toBeLessThan(100);
  });
});
