import { describe, expect, it } from 'vitest';
import type { HeadChange } from '../../src/model/change-set.ts';
import { foldHeads } from '../../src/model/fold-heads.ts';

const head = (domain: string, field = '版本', before: string | null = '2025', after: string | null = '2026') => {
  return { domain, field, before, after } satisfies HeadChange;
};

describe('foldHeads', () => {
  it.each<[string, HeadChange[], HeadChange[]]>([
    ['nothing', [], []],
    ['one', [head('义务教育')], [head('义务教育')]],
    ['up to three alike', ['甲', '乙', '丙'].map((name) => head(name)), [head('甲、乙、丙')]],
    ['more than three alike', ['甲', '乙', '丙', '丁'].map((name) => head(name)), [head('甲等4个领域')]],
    ['two catalogues of one domain', [head('甲'), head('甲')], [head('甲')]],
    [
      'what is not alike, in its order',
      [head('甲'), head('甲', '目录'), head('乙'), head('乙', '版本', null), head('丙', '版本', '2025', null)],
      [head('甲、乙'), head('甲', '目录'), head('乙', '版本', null), head('丙', '版本', '2025', null)],
    ],
  ])('tells %s', (_, heads, folded) => {
    expect(foldHeads(heads)).toEqual(folded);
  });
});
