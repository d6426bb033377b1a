import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type AppliedFix, placesOf } from '../../src/model/fixed-file.ts';

type Side = string | null;

function fix(rule: string, cell: string, before: Side, after: Side): AppliedFix {
  const diagnostic = { rule } as Diagnostic;
  return {
    diagnostic,
    fix: { isSafe: true, title: rule, edits: [] },
    texts: [{ location: { file: '上报.xlsx', sheet: '表', cell }, before, after }],
  };
}

function told(...applied: AppliedFix[]): readonly unknown[] {
  return placesOf({ applied }).map(({ location, before, after, fixes }) => [
    location.cell,
    before,
    after,
    fixes.map(({ diagnostic }) => diagnostic.rule).join(' '),
  ]);
}

describe('placesOf', () => {
  it('tells a text once, with all that was mended in it at once and one after the other', () => {
    const first = fix('甲', 'E3', '一', '二');
    expect(told(first, fix('乙', 'E3', '一', '二'), fix('丙', 'F3', '一', '二'), fix('丁', 'E3', '二', '三'))).toEqual([
      ['E3', '一', '三', '甲 乙 丁'],
      ['F3', '一', '二', '丙'],
    ]);
  });

  it('tells a merged cell once, in each of its rounds', () => {
    const rounds = [fix('甲', 'E3', '一', '二'), fix('乙', 'E3', '二', '三')];
    expect(told(...rounds.flatMap((each) => [each, each, each]))).toEqual([['E3', '一', '三', '甲 甲 甲 乙 乙 乙']]);
  });

  it('tells entries that are added one by one, and one that is taken out after it was mended', () => {
    expect(told(fix('甲', 'E3', null, '一'), fix('甲', 'E3', null, '二'))).toHaveLength(2);
    expect(told(fix('甲', 'E3', '一', '二'), fix('乙', 'E3', '二', null))).toEqual([['E3', '一', null, '甲 乙']]);
  });
});
