import { describe, expect, it } from 'vitest';
import { pageRoom, startsPage } from '../../src/exporters/form-pages.ts';

const beginnings = (heights: number[]) =>
  startsPage(heights, { first: 100, further: 120 }).flatMap((starts, index) => (starts ? [index] : []));

describe('the rows that begin a page', () => {
  it.each<[string, number[], number[]]>([
    ['none', [], []],
    ['none on one page', [50, 50], []],
    ['the first that does not fit', [50, 51], [1]],
    ['every third', [50, 50, 60, 60, 60, 60], [2, 4]],
    ['none but the next after a row of several pages', [10, 300, 90, 80], [1, 2, 3]],
  ])('%s', (_, heights, expected) => {
    expect(beginnings(heights)).toEqual(expected);
  });
});

describe('the room of a page', () => {
  it('is the paper without its margins and footer while the table is narrower than it', () => {
    expect(pageRoom([20, 100])).toBeCloseTo(841.89 - 85.04 - 34.02, 1);
  });

  it('is more where the table is scaled down to the width of the page', () => {
    expect(pageRoom([400])).toBeGreaterThan(pageRoom([200]) * 1.8);
  });
});
