import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCellReference } from '../../../../src/io/tables/xlsx/cell-reference.ts';
import { cellName } from '../../../../src/model/location.ts';

describe('cell references', () => {
  it('are the inverse of cell names', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCellReference(cellName(row, column))).toEqual({ row, column });
      }),
    );
  });

  it.each([
    ['A1', 0, 0],
    ['XFD1048576', 1_048_575, 16_383],
    ['$B$3', 2, 1],
    ['aa10', 9, 26],
  ])('%s is row %d, column %d', (reference, row, column) => {
    expect(parseCellReference(reference)).toEqual({ row, column });
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'XFE1',
    'A1048577',
    'A-1',
    '1A',
    'A1B',
    'A1:B2',
    'Ａ1',
    'R1C1',
    'ZZZZZZZZZZZZ1',
    'A99999999999999999999',
  ])('%j is no cell', (reference) => expect(parseCellReference(reference)).toBeUndefined());
});
