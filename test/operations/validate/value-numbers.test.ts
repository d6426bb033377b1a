import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumbering } from '../../../src/operations/validate/value-numbers.ts';

const text = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', '[', '\n', '\u0000'), maxLength: 4 });
const value = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 2 }),
  fc.array(fc.record({ 要素: text }), { maxLength: 2 }),
  fc.constant(undefined),
);

describe('createNumbering', () => {
  it('gives two values one number where they are equal, and only there', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const numberOf = createNumbering(1000);
        const numbers = values.map((each) => numberOf(each).whole);
        const words = values.map((each) => JSON.stringify(each));
        for (const [one, number] of numbers.entries())
          for (const [other, another] of numbers.entries())
            expect(number === another).toBe(words[one] === words[other]);
      }),
    );
  });

  it('never gives a number to two values, however few it may remember', () => {
    const numberOf = createNumbering(2);
    const texts = ['甲', '乙', '丙', '丁', '甲'];
    const numbers = texts.map((each) => numberOf(each).whole);
    expect(new Set(numbers).size).toBe(texts.length);
    expect(numberOf('甲').whole).toBe(numbers.at(-1));
  });

  it('numbers the entries of a list as texts', () => {
    const numberOf = createNumbering(1000);
    const { entries } = numberOf(['甲', '乙', '甲']);
    expect(entries).toEqual([1, 2, 1]);
    expect(numberOf('乙').whole).toBe(2);
    expect(numberOf({ 名称: '甲' }).entries).toEqual([]);
  });
});
