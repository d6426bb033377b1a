import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/model/display-width.ts';
import { wrapRuns } from '../../../src/reporters/changes/wrap-runs.ts';

const wrap = (text: string, room: number) => wrapRuns([{ text }], room);

describe('wrapRuns', () => {
  it.each([
    ['公开时限', 20, ['公开时限'], 'what fits stays whole'],
    ['公开时限', 4, ['公开', '时限'], 'Chinese breaks anywhere'],
    ['公开时限', 5, ['公开', '时限'], 'a wide character is never cut'],
    ['公开，时限', 4, ['公', '开，', '时限'], 'no line begins with a comma'],
    ['见《条例》', 5, ['见', '《条', '例》'], 'no line ends with an opening mark'],
    ['共20个工作日', 6, ['共20个', '工作日'], 'a number stays whole'],
    ['see HEAD~1 now', 8, ['see', 'HEAD~1', 'now'], 'words stay whole, blanks at breaks go'],
    ['abcdefgh', 3, ['abc', 'def', 'gh'], 'a word that is too long is cut'],
    ['甲\n乙\r\n\n丙', 10, ['甲', '乙', '', '丙'], 'line breaks are kept'],
    ['甲\t乙', 10, ['甲 乙'], 'a tab is a blank'],
    ['', 10, [''], 'an empty text is an empty line'],
    ['一\u200b二', 20, ['一<U+200B>二'], 'what is invisible is shown by its number'],
    ['\u001b[31m', 20, ['<U+001B>[31m'], 'no escape sequence gets through'],
  ])('wraps %j to %i columns as %j: %s', (text, room, expected) => {
    expect(wrap(text, room)).toEqual(expected);
  });

  it('paints each line by itself, and each run in its own way', () => {
    const paint = (text: string) => `<${text}>`;
    expect(wrapRuns([{ text: '原文' }, { text: '新加的字', paint }, { text: '完' }], 6)).toEqual([
      '原文<新>',
      '<加的字>',
      '完',
    ]);
  });

  it('keeps the marks of words with their words', () => {
    expect(wrapRuns([{ text: '拟人员' }, { text: '{+名单+}' }], 9)).toEqual(['拟人员', '{+名单+}']);
  });

  it('keeps to the room and loses nothing but blanks, whatever the text', () => {
    const characters = fc.constantFrom('公', 'a', '，', '《', '》', ' ', '😀', '20', '\u0301', '-', '{+', '+}');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: characters, maxLength: 60 })),
        fc.integer({ min: 2, max: 30 }),
        (texts, room) => {
          const lines = wrapRuns(
            texts.map((text) => ({ text })),
            room,
          );
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(room);
          expect(lines.join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
        },
      ),
    );
  });
});
