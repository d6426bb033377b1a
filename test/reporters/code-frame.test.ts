import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/model/display-width.ts';
import { plainStyle } from '../../src/model/style.ts';
import { codeFrame } from '../../src/reporters/code-frame.ts';

const asIs = (text: string) => text;

/** Lays the carets over the line: what stands above them, column by column. */
function meantText([line = '', carets = '']: readonly string[]): string {
  const from = carets.indexOf('^');
  const to = carets.lastIndexOf('^') + 1;
  let column = 0;
  let meant = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(line)) {
    if (column >= from && column < to) meant += segment;
    column += displayWidth(segment);
  }
  return meant;
}

describe('codeFrame', () => {
  it.each([
    ['时限: 20日内', '20日', 'Chinese before and within'],
    ['    时限: 信息形成之日起120个工作日内', '120个工作日', 'indented YAML'],
    ['渠道：［政府网站］，其他', '，', 'full-width punctuation'],
    ['依据: “条例”第二十六条', '第二十六条', 'ambiguous quotation marks'],
    ['名称: 😀资助', '资助', 'an emoji before'],
    ['名称: 👨‍👩‍👧家庭', '家庭', 'a joined emoji before'],
    ['名称: cafe\u0301 x', 'x', 'a combining accent before'],
    ['名称: 𠮷家', '家', 'a character outside the basic plane'],
    ['abc', 'a', 'the first character'],
    ['abc', 'c', 'the last character'],
  ])('puts carets under the part of %j that is meant: %j (%s)', (text, part) => {
    const frame = { text, line: 7, column: text.indexOf(part) + 1, length: part.length };
    expect(meantText(codeFrame(frame, 80, asIs, plainStyle))).toBe(part);
  });

  it.each([
    ['a\tb', 3, 1, '    7 | a   b', '      |     ^', 'a tab goes to the next stop of four'],
    ['\t\tb', 3, 1, '    7 |         b', '      |         ^', 'two tabs'],
    ['中\tb', 3, 1, '    7 | 中  b', '      |     ^', 'a tab after a wide character'],
    ['一\u200b二', 2, 1, '    7 | 一<U+200B>二', '      |   ^^^^^^^^', 'an invisible character is shown by its number'],
    ['a\u001b[31mb', 2, 1, '    7 | a<U+001B>[31mb', '      |  ^^^^^^^^', 'an escape sequence is not obeyed'],
    ['\u0301x', 1, 1, '    7 | <U+0301>x', '      | ^^^^^^^^', 'a combining mark without a base'],
    ['cafe\u0301', 5, 1, '    7 | cafe\u0301', '      |    ^', 'a combining mark by itself stands for its cluster'],
    ['时限:', 4, 1, '    7 | 时限:', '      |      ^', 'a value that is missing is pointed at behind the line'],
    ['时限:', 99, 5, '    7 | 时限:', '      |      ^', 'a column behind the end'],
    ['', 1, 1, '    7 |', '      | ^', 'an empty line'],
  ])('draws %j column %i length %i: %s %s (%s)', (text, column, length, line, carets) => {
    expect(codeFrame({ text, line: 7, column, length }, 80, asIs, plainStyle)).toEqual([line, carets]);
  });

  it('cuts a long line around what is meant', () => {
    const text = `依据: ${'《中华人民共和国义务教育法》、'.repeat(6)}信息公开条件${'、《中华人民共和国教育法》'.repeat(6)}`;
    const frame = { text, line: 12, column: text.indexOf('条件') + 1, length: 2 };
    const lines = codeFrame(frame, 60, asIs, plainStyle);
    expect(lines).toEqual(
      ['   12 | …育法》、信息公开条件、《中华人民共和国教育法》、《…', '      |                  ^^^^'].map(
        (line) => line,
      ),
    );
    expect(meantText(lines)).toBe('条件');
  });

  it('cuts the end of what is meant where even that is too wide', () => {
    const text = '公'.repeat(100);
    const lines = codeFrame({ text, line: 1, column: 1, length: 100 }, 40, asIs, plainStyle);
    expect(lines).toEqual([`    1 | ${'公'.repeat(15)}…`, `      | ${'^'.repeat(30)}`]);
  });

  it('keeps to the width and points at something, whatever the line', () => {
    const anyFrame = fc.record({
      text: fc.string({ unit: fc.constantFrom('公', 'a', '\t', '😀', '\u0301', '，', '\u200b', '\n'), maxLength: 300 }),
      line: fc.integer({ min: 1, max: 99999 }),
      column: fc.integer({ min: 1, max: 350 }),
      length: fc.integer({ min: 0, max: 350 }),
    });
    fc.assert(
      fc.property(anyFrame, fc.integer({ min: 40, max: 120 }), (frame, columns) => {
        const lines = codeFrame(frame, columns, asIs, plainStyle);
        expect(lines).toHaveLength(2);
        expect(lines[1]).toMatch(/\^$/);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('is quick on a line of a million characters', () => {
    const text = '公e\u0301'.repeat(330_000);
    const lines = codeFrame({ text, line: 1, column: 500_000, length: 3 }, 80, asIs, plainStyle);
    expect(displayWidth(lines[0] ?? '')).toBeLessThanOrEqual(80);
  });
});
