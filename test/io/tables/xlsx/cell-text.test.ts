import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detached, storedText } from '../../../../src/io/tables/xlsx/cell-text.ts';

const cases: readonly (readonly [what: string, raw: string, text: string])[] = [
  ['nothing special', '公开 时限', '公开 时限'],
  ['blanks of all kinds, kept', ' \u3000公开\u00a0\n', ' \u3000公开\u00a0\n'],
  ['a line break by escape', '一_x000D_\n二', '一\n二'],
  ['a carriage return alone', '一_x000D_二', '一\n二'],
  ['Windows line ends', '一\r\n二\r三', '一\n二\n三'],
  ['a vertical tab in either case', '一_x000B_二_x000b_三', '一\u000b二\u000b三'],
  ['an escaped underscore', '_x005F_x000B_', '_x000B_'],
  ['an escaped underscore alone', '_x005f_', '_'],
  ['something alike', '_x00B_ _xGGGG_ _x000B x000B_ __x4e00__', '_x00B_ _xGGGG_ _x000B x000B_ _一_'],
  ['a surrogate pair', '_xD83D__xDE00_', '😀'],
];

describe('stored texts', () => {
  it.each(cases)('are read as typed: %s', (_, raw, text) => expect(storedText(raw)).toBe(text));

  it('come back from the escapes that Excel writes', () => {
    const excelEscape = (text: string) =>
      text
        .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
        .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/gu, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`);
    const symbols = fc.constantFrom('_', 'x', '0', '0', 'A', 'f', '9', '\u000b', '公', ' ', '\n', '_x000B_');
    fc.assert(
      fc.property(fc.array(symbols, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(storedText(excelEscape(text))).toBe(text);
      }),
    );
  });

  it('are the same after being detached', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(detached(text)).toBe(text);
      }),
    );
  });
});
