import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes } from '../../src/model/display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0, 'nothing'],
    ['abc 12', 6, 'ASCII'],
    ['公开时限', 8, 'Chinese characters'],
    ['𠮷㐂䶮〇', 8, 'rare characters, some outside the basic plane'],
    ['，。：；（）〔〕《》、', 22, 'full-width punctuation'],
    ['ＡＢ１２', 8, 'full-width letters and digits'],
    ['\u3000', 2, 'a full-width blank'],
    ['“”‘’…—·①■□√▲', 12, 'ambiguous characters, counted as one'],
    ['ｱｲ', 2, 'half-width katakana'],
    ['한글', 4, 'Hangul'],
    ['\u1112\u1161\u11ab', 2, 'Hangul written with three letters'],
    ['e\u0301', 1, 'a combining accent'],
    ['字\u20dd', 2, 'a Chinese character with an enclosing circle'],
    ['葛\u{e0100}', 2, 'a variant of a character'],
    ['\u200b\u200d\ufeff\u202e', 0, 'invisible characters'],
    ['\u0007\u001b', 0, 'control characters'],
    ['😀', 2, 'an emoji'],
    ['👨‍👩‍👧', 2, 'a family joined into one'],
    ['👍🏽', 2, 'a skin tone'],
    ['🇨🇳', 2, 'a flag'],
    ['❤', 1, 'a heart as text'],
    ['❤\ufe0f', 2, 'a heart as a picture'],
    ['1\ufe0f\u20e3', 2, 'a keycap'],
    ['㎡②', 3, 'a wide unit and an ambiguous number'],
  ])('of %j is %i: %s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('adds up over the clusters of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clusters = graphemes(text);
        expect(clusters.join('')).toBe(text);
        expect(displayWidth(text)).toBe(clusters.reduce((sum, cluster) => sum + displayWidth(cluster), 0));
      }),
    );
  });
});
