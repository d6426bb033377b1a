import { expect, it } from 'vitest';
import { groupBy } from '../../src/model/group-by.ts';

it('keeps the order of the values, and of the keys as they first come', () => {
  const groups = groupBy(['乙1', '甲1', '乙2'], (text) => text.slice(0, 1));
  expect([...groups]).toEqual([
    ['乙', ['乙1', '乙2']],
    ['甲', ['甲1']],
  ]);
});

it('has no group for nothing', () => {
  expect([...groupBy([], String)]).toEqual([]);
});
