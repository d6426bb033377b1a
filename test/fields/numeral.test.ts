import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/fields/numeral.ts';

describe('parseNumeral', () => {
  it.each([
    ['20', 20],
    ['２０', 20],
    ['007', 7],
    ['二十', 20],
    ['十', 10],
    ['十五', 15],
    ['两', 2],
    ['三十二', 32],
    ['一百', 100],
    ['一百零五', 105],
    ['二〇二五', 2025],
    ['半', 0.5],
    ['〇', 0],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '十十', '二三十', '一百千', '工作日', '12345678901', '二十个', '-1'])('refuses %j', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('gives a finite number or nothing for any string', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'〇一二两十百千半9９') }),
    );
    fc.assert(
      fc.property(strings, (text) => {
        const value = parseNumeral(text);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
