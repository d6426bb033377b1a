import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOneLine, printable } from '../../src/model/printable.ts';

describe('printable', () => {
  it.each([
    ['学生资助政策', '学生资助政策'],
    ['\u001b[31m红', '<U+001B>[31m红'],
    ['一\u200b二', '一<U+200B>二'],
    ['\u202e反', '<U+202E>反'],
    ['\ud800', '<U+D800>'],
    ['𠮷', '𠮷'],
    ['a\tb', 'a<U+0009>b'],
  ])('shows %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('lets nothing through that moves the cursor, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u);
      }),
    );
  });
});

describe('onOneLine', () => {
  it.each([
    ['一\n二', '一 二'],
    ['一 \r\n\n  二\n', '一 二'],
    ['一', '一'],
  ])('makes %j into %j', (text, shown) => {
    expect(onOneLine(text)).toBe(shown);
  });
});
