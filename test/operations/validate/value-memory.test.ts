import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createValueMemory } from '../../../src/operations/validate/value-memory.ts';

const text = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', '[', '\n', '\u0000'), maxLength: 4 });
const value = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 2 }),
  fc.array(fc.record({ 要素: text }), { maxLength: 2 }),
  fc.constant(undefined),
);

/** A text's signs are its length. */
function memoryOf(limit: number) {
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  return createValueMemory({ limit, next, scan: (words) => words.length });
}

describe('createValueMemory', () => {
  it('gives two values one number where they are equal, and only there', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const memory = memoryOf(1000);
        const numbers = values.map((each) => memory.know(each).number);
        const words = values.map((each) => JSON.stringify(each));
        for (const [one, number] of numbers.entries())
          for (const [other, another] of numbers.entries())
            expect(number === another).toBe(words[one] === words[other]);
      }),
    );
  });

  it('never gives a number to two values, however few it may remember', () => {
    const memory = memoryOf(2);
    const numbers = ['甲', '乙', '丙', '丁', '甲'].map((each) => memory.know(each).number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(memory.know('甲').number).toBe(numbers.at(-1));
  });

  it('shows the entries of a list, which are not the same as a text of the field', () => {
    const memory = memoryOf(10);
    const entries: [number: number, text: string][] = [];
    memory.know(['甲', '乙', '甲'], ({ number }, entry) => entries.push([number, entry]));
    expect(entries.map(([, entry]) => entry)).toEqual(['甲', '乙', '甲']);
    expect(new Set([...entries.map(([number]) => number), memory.know('甲').number]).size).toBe(3);
  });

  it('knows the signs of a text and of all texts of a list; of what has keys, and of nothing', () => {
    const memory = memoryOf(10);
    const signs = ['甲', ['甲', '甲乙'], { 名称: '甲' }, undefined].map((each) => memory.know(each).signs);
    expect(signs).toEqual([1, 1 | 2, -1, 0]);
  });
});
