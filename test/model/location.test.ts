import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, cellPosition, columnLetters } from '../../src/model/location.ts';

describe('cellName and cellPosition', () => {
  it.each([
    ['A1', 0, 0],
    ['F12', 11, 5],
    ['Z1', 0, 25],
    ['AA1', 0, 26],
    ['AZ10', 9, 51],
    ['BA1', 0, 52],
    ['XFD1048576', 1_048_575, 16_383],
  ])('%s is row %i, column %i', (name, row, column) => {
    expect(cellName(row, column)).toBe(name);
    expect(cellPosition(name)).toEqual({ row, column });
  });

  it('are the reverse of each other', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(cellPosition(cellName(row, column))).toEqual({ row, column });
      }),
    );
  });

  it.each(['', 'A', '1', 'A0', 'a1', '1A', 'A1:B2', 'AAAA1', 'A01'])('%j is no cell', (name) => {
    expect(cellPosition(name)).toBeUndefined();
  });
});

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
