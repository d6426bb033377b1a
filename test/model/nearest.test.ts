import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

const commands = ['import', 'validate', 'export', 'fmt', 'schema', 'help'];

describe('nearest', () => {
  it.each([
    ['valdiate', 'validate', 'two letters swapped'],
    ['validat', 'validate', 'one missing'],
    ['vallidate', 'validate', 'one too many'],
    ['VALIDATE', 'validate', 'upper case'],
    ['exprot', 'export', 'swapped'],
    ['imprt', 'import', 'one missing'],
    ['fnt', 'fmt', 'one of three replaced'],
  ])('takes %s for %s: %s', (word, meant) => {
    expect(nearest(word, commands)).toBe(meant);
  });

  it.each(['', 'x', '-z', '检查', 'publish', 'fm', 'abcdefgh'])('finds nothing near %j', (word) => {
    expect(nearest(word, commands)).toBeUndefined();
  });

  it('finds a candidate that is the word itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(fc.string({ maxLength: 20 })), (word, others) => {
        expect(nearest(word, [...others, word])?.toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });

  it('finds every word of three letters or more after one letter was dropped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (word, position) => {
        const dropped = position % word.length;
        expect(nearest(word.slice(0, dropped) + word.slice(dropped + 1), [word])).toBe(word);
      }),
    );
  });
});
