import { describe, expect, it } from 'vitest';
import { keepHeadings, pageRoom, startsPage } from '../../src/exporters/form-pages.ts';

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

describe('a heading', () => {
  const kept = (heights: number[], headings: number[]) =>
    keepHeadings(heights, new Set(headings), { first: 100, further: 120 }, 90);

  it('that would stand alone at the foot of a page is pushed to the next by the row before it', () => {
    expect(kept([50, 20, 40], [1])).toEqual([88, 20, 40]);
    expect(kept([50, 50, 60, 30, 20, 40], [4])).toEqual([50, 50, 60, 48, 20, 40]);
  });

  it.each<[string, number[], number[]]>([
    ['with room for the row below it', [50, 20, 18], [1]],
    ['that begins a page anyway', [50, 60, 40], [1]],
    ['whose page has no row that could fill it', [100, 30, 20, 90], [2]],
    ['with which the sheet begins', [20, 90], [0]],
  ])('%s changes nothing', (_, heights, headings) => {
    expect(kept(heights, headings)).toEqual(heights);
  });
});
