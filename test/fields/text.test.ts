import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, isBlank, withoutBlanks } from '../../src/fields/text.ts';

describe('comparable', () => {
  it.each([
    ['１２Ａｂ（试行）', '12Ab(试行)'],
    ['办 理\n条　件', '办理条件'],
    ['国办发〔2019〕54号；', '国办发[2019]54号;'],
    ['“甲”、《乙》', '"甲",《乙》'],
    ['①㎡𠮷', '①㎡𠮷'],
    ['\u2802\ue000\ufeff甲\u200b', '甲'],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(comparable(text)).toBe(expected);
  });

  it('is what its two patterns say, for any text', () => {
    const blanks =
      /[\s\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2800-\u28ff\u3000\ufeff\ue000-\uf8ff]+/gu;
    const odd = fc.constantFrom(
      ...'，；：。．、！？（）［］【】〔〕﹝﹞〈〉＜＞“”‘’－—─～／ＡＺ０９ \u00a0\u3000\u2802\ue123\ufeff甲1a',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) }),
        (text) => {
          expect(withoutBlanks(text)).toBe(text.replace(blanks, ''));
          const [...characters] = text.replace(blanks, '');
          const alone = characters.map((character) => comparable(character)).join('');
          expect(comparable(text)).toBe(alone);
          expect(comparable(alone)).toBe(alone);
          expect(isBlank(text)).toBe(withoutBlanks(text) === '');
        },
      ),
    );
  });
});
