import { describe, expect, it } from 'vitest';
import { nameDivisions, standsFor } from '../../../src/operations/match-items/name-parts.ts';

describe('nameDivisions', () => {
  it.each([
    ['审批', []],
    ['审批和核准', [['审批', '核准']]],
    ['审批,核准', [['审批', '核准']]],
    ['审批及核准', [['审批', '核准']]],
    ['审批以及核准', [['审批', '核准']]],
    [
      '审批,核准和备案',
      [
        ['审批', '核准和备案'],
        ['审批,核准', '备案'],
        ['审批', '核准', '备案'],
      ],
    ],
    ['和谐社区', []],
  ])('divides %j at its joints', (name, divisions) => {
    expect(nameDivisions(name)).toEqual(divisions);
  });
});

describe('standsFor', () => {
  const pieces = ['项目审批', '核准信息'];
  it.each([
    [0, '项目审批', true],
    [0, '项目审批信息', true],
    [1, '核准信息', true],
    [1, '项目核准信息', true],
    [1, '核准', true],
    [0, '招标审批', false],
    [1, '招标核准信息', false],
    [0, '项目审批核准信息', false],
  ])('lends the head of the first piece and the tail of the last: piece %i, %s', (index, name, expected) => {
    expect(standsFor(pieces, index, name)).toBe(expected);
  });
});
