import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubledWordsIn } from '../../src/fields/doubled-words.ts';

const text = fc.string({ unit: fc.constantFrom('公', '开', '栏', '的', '，', '1'), maxLength: 20 });

/** Slowly: any two equal words one behind the other, the shortest first. */
function firstDoubled(words: string): string | undefined {
  for (const length of [2, 3, 4, 5, 6]) {
    const pattern = new RegExp(`(?=(\\p{Script=Han}{${length}})\\1)`, 'gu');
    for (const [, word = ''] of words.matchAll(pattern)) if (!/^(.)\1+$/u.test(word)) return word;
  }
  return undefined;
}

describe('doubledWordsIn', () => {
  it('finds the shortest word that stands twice, in any text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const [span] = doubledWordsIn(words);
        expect(span && words.slice(...span)).toBe(firstDoubled(words));
      }),
      { numRuns: 2000 },
    );
  });
});
