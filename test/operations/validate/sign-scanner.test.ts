import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sign } from '../../../src/model/rule.ts';
import { createSignScanner } from '../../../src/operations/validate/sign-scanner.ts';

const characters = '甲乙丙\n1';
const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 });
const someCharacters = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 3 });
const sign: fc.Arbitrary<Sign> = fc.oneof(
  fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1'), minLength: 1, maxLength: 3 }),
  fc.array(someCharacters, { minLength: 1, maxLength: 4 }),
);

/** A word stands in the text itself, characters also in the line breaks around it. */
function has(words: string, asked: Sign): boolean {
  if (typeof asked === 'string') return words.includes(asked);
  const places = asked.map((place) => (typeof place === 'string' ? place : ''));
  return Array.from(`\n${words}\n`).some((_, from, all) =>
    places.every((place, at) => place.includes(all[from + at] ?? '\0')),
  );
}

function found(asked: readonly (readonly Sign[] | undefined)[], words: string): boolean[] {
  const { bits, scan } = createSignScanner(asked);
  const all = scan(words);
  return bits.map((bit) => (all & bit) !== 0);
}

describe('createSignScanner', () => {
  it('finds what stands in a text, and nothing else, however many ask', () => {
    fc.assert(
      fc.property(fc.array(fc.array(sign, { maxLength: 3 }), { maxLength: 32 }), text, (asked, words) => {
        expect(found(asked, words)).toEqual(asked.map((signs) => signs.some((each) => has(words, each))));
      }),
    );
  });

  it('takes the ends of a text for ends of lines', () => {
    const asked: Sign[][] = [[['\n', ' ']], [['.', '\n']], [['\n', '甲', '\n']]];
    expect(found(asked, ' 甲.')).toEqual([true, true, false]);
    expect(found(asked, '甲')).toEqual([false, false, true]);
  });

  it('looks at a long text to its end', () => {
    const words = `${'甲'.repeat(10_000)}乙丙`;
    expect(found([['甲乙丙'], [['乙', '丙', '\n']], ['丙乙']], words)).toEqual([true, true, false]);
  });

  it('asks a function about characters', () => {
    const isLarge = (unit: number) => unit >= 0x8000;
    expect(found([[['1', isLarge]]], '1鿿')).toEqual([true]);
    expect(found([[['1', isLarge]]], '1一')).toEqual([false]);
  });

  it('has no bit for those without signs, nor for more than it can tell apart', () => {
    const asked = Array.from({ length: 32 }, () => [['甲']]);
    const { bits } = createSignScanner([undefined, ...asked]);
    expect([bits[0], bits.filter((bit) => bit !== 0).length]).toEqual([0, 31]);
  });

  it('gives those who ask the same one bit', () => {
    const shared: Sign[] = ['甲乙'];
    const { bits } = createSignScanner([shared, ['丙丁'], shared]);
    expect(bits[0]).toBe(bits[2]);
    expect(bits[0]).not.toBe(bits[1]);
  });
});
