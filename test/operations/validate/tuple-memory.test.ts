import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTupleMemory } from '../../../src/operations/validate/tuple-memory.ts';

/** Also such as have the same hash: it has thirty bits. */
const number = fc.oneof(
  fc.nat(3),
  fc.nat(3).map((low) => 2 ** 30 + low),
);

describe('createTupleMemory', () => {
  it('recalls what was remembered of the same numbers, and only of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.array(number, { maxLength: 3 }), { selector: String, maxLength: 30 }), (rows) => {
        const memory = createTupleMemory<string>(1000);
        for (const row of rows) {
          expect(memory.recall(row)).toBeUndefined();
          expect(memory.remember(row, row.join())).toBe(row.join());
        }
        expect(rows.map((row) => memory.recall(row))).toEqual(rows.map(String));
      }),
    );
  });

  it('keeps the numbers as they were', () => {
    const memory = createTupleMemory<string>(10);
    const numbers = [1, 2];
    memory.remember(numbers, '甲');
    numbers[0] = 3;
    expect([memory.recall([1, 2]), memory.recall(numbers)]).toEqual(['甲', undefined]);
  });

  it('begins anew where it is full', () => {
    const memory = createTupleMemory<string>(2);
    for (const number of [1, 2, 3]) memory.remember([number], '甲');
    expect([1, 2, 3].map((number) => memory.recall([number]))).toEqual([undefined, undefined, '甲']);
  });
});
