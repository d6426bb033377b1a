import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDeadlines } from '../../src/fields/deadline-comparison.ts';
import { type Direction, mirrored } from '../../src/model/comparison.ts';
import { phrases, unreadable } from './deadline-phrases.ts';

const cases: readonly (readonly [before: string, after: string, direction: Direction])[] = [
  ['20个工作日内', '20个工作日内公开；', 'same'],
  ['信息形成或者变更之日起20个工作日内', '自信息形成（变更）之日起二十个工作日内予以公开', 'same'],
  ['信息形成之日起20个工作日内', '信息形成之日起7个工作日内', 'stricter'],
  ['信息形成之日起20个工作日内', '信息形成之日起120个工作日内', 'looser'],
  // 20 workdays are at least 28 days.
  ['20个工作日内', '20日内', 'stricter'],
  // A month may be shorter or longer than 20 workdays.
  ['20个工作日内', '1个月内', 'unclear'],
  ['20个工作日内', '3个月内', 'looser'],
  ['2周内', '14日内', 'same'],
  ['半年内', '3个月内', 'stricter'],
  // Made vague is looser.
  ['20个工作日内', '及时公开', 'looser'],
  ['20个工作日内', '长期公开', 'looser'],
  ['20个工作日内', '同上', 'looser'],
  ['20个工作日内', '', 'looser'],
  ['每季度公布一次', '及时公开', 'looser'],
  ['20个工作日内', '实时公开', 'stricter'],
  ['及时公开', '按进展情况及时公开', 'same'],
  ['开学前', '期末前', 'unclear'],
  // Kinds that cannot be weighed against each other.
  ['20个工作日内', '每季度公布一次', 'unclear'],
  ['信息形成之日起20个工作日内', '批准后7个工作日内', 'unclear'],
  ['每季度公布一次', '每月公布一次', 'stricter'],
  ['每年1月31日前', '每年3月31日前', 'looser'],
  // A special limit for some of the information, measured against the limit of the whole.
  ['信息形成20个工作日', '信息形成20个工作日;其中许可/处罚7个工作日', 'stricter'],
  ['信息形成20个工作日;其中许可/处罚7个工作日', '信息形成30个工作日;其中许可/处罚3个工作日', 'unclear'],
  // A notice period and the time it stays open: longer is stricter.
  ['20个工作日内+征求意见期不少于30日', '20个工作日内+征求意见期不少于15日', 'looser'],
  ['20个工作日内', '20个工作日内,长期公开', 'stricter'],
  ['20个工作日内公开。公示结束后，转为依申请公开。', '20个工作日内公开。', 'stricter'],
  ['20个工作日内', '20个工作日内;法律另有规定的,从其规定', 'same'],
];

describe('compareDeadlines', () => {
  it.each(cases)('%s → %s: %s', (before, after, direction) => {
    expect(compareDeadlines(before, after)).toBe(direction);
  });

  const anyDeadline = fc.oneof(
    fc.constantFrom(...phrases.map(([phrase]) => phrase), ...unreadable),
    fc.string({ unit: 'binary' }),
  );

  it('has a mirror', () => {
    fc.assert(
      fc.property(anyDeadline, anyDeadline, (before, after) => {
        expect(compareDeadlines(after, before)).toBe(mirrored(compareDeadlines(before, after)));
      }),
      { numRuns: 500 },
    );
  });

  it('finds every deadline the same as itself', () => {
    fc.assert(
      fc.property(anyDeadline, (text) => {
        expect(compareDeadlines(text, text)).toBe('same');
      }),
    );
  });
});
