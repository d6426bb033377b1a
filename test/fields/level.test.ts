import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLevels, levels, parseLevel, readLevels } from '../../src/fields/level.ts';
import { mirrored } from '../../src/model/comparison.ts';
import { cellText, hostileTexts } from './cell-texts.ts';

describe('parseLevel', () => {
  it.each<[value: string, levels: string[]]>([
    ['县级', ['县级']],
    ['县 级', ['县级']],
    ['区级', ['县级']],
    ['旗级', ['县级']],
    ['区（县）级', ['县级']],
    ['县（市、区）级', ['县级']],
    ['县（区、市）', ['县级']],
    ['县(区)级', ['县级']],
    ['县区级', ['县级']],
    ['县市区级', ['县级']],
    ['县', ['县级']],
    ['乡级', ['乡级']],
    ['镇级', ['乡级']],
    ['乡镇级', ['乡级']],
    ['乡镇（街道）级', ['乡级']],
    ['乡（镇）级', ['乡级']],
    ['镇（街）级', ['乡级']],
    ['镇（街道）', ['乡级']],
    ['镇街乡', ['乡级']],
    ['镇街（园区）级', ['乡级']],
    ['街道', ['乡级']],
    ['街道级', ['乡级']],
    ['村级', ['村级']],
    ['村', ['村级']],
    ['村（社区）', ['村级']],
    ['村(居)级', ['村级']],
    ['社区', ['村级']],
    ['社区级', ['村级']],
    ['乡、村级', ['乡级', '村级']],
    ['乡村级', ['乡级', '村级']],
    ['镇级/村级', ['乡级', '村级']],
    ['镇、村（社区）级', ['乡级', '村级']],
    ['县级/镇级', ['县级', '乡级']],
    ['县、乡级', ['县级', '乡级']],
    ['县乡级', ['县级', '乡级']],
    ['区级/镇（街）级', ['县级', '乡级']],
    ['州级县级', ['市级', '县级']],
    ['市级/县级/乡级', ['市级', '县级', '乡级']],
    ['市级', ['市级']],
    ['州级', ['市级']],
    ['盟级', ['市级']],
    ['设区的市级', ['市级']],
    ['市（州）级', ['市级']],
    ['省级', ['省级']],
    ['自治区级', ['省级']],
    ['国家级', ['国家级']],
    ['乡级、县级', ['县级', '乡级']],
  ])('%s is %j', (value, expected) => {
    expect(parseLevel(value)).toEqual({ levels: expected, understood: true });
  });

  it.each(['', '√', '本级', '全社会', '主动公开', '县教育局', '级', '县级人民政府'])(
    'does not understand %j',
    (value) => {
      expect(parseLevel(value).understood).toBe(false);
    },
  );

  it('answers any text with levels in their order', () => {
    fc.assert(
      fc.property(cellText, (value) => {
        const found = parseLevel(value).levels;
        expect(found).toEqual(levels.filter((level) => found.includes(level)));
      }),
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    expect(Array.isArray(parseLevel(text).levels)).toBe(true);
  });
});

describe('readLevels', () => {
  it.each<[cells: [label: string, text: string][], values: string[], problems?: string[]]>([
    [
      [
        ['县级', '√'],
        ['乡级', '√'],
      ],
      ['县级', '乡级'],
    ],
    [
      [
        ['县级', '√'],
        ['乡、村级', '√'],
      ],
      ['县级', '乡、村级'],
    ],
    [
      [
        ['县级', '　'],
        ['乡级', ''],
      ],
      [],
    ],
    [
      [
        ['州级县级', '县级'],
        ['乡、村级', '√'],
      ],
      ['县级', '乡、村级'],
    ],
    [
      [
        ['州级县级', '州级\n'],
        ['乡、村级', '√'],
      ],
      ['州级', '乡、村级'],
    ],
    [[['社区', '√']], ['社区']],
    [[['县级', '教育局']], ['教育局'], ['教育局']],
    [[['县级', '*']], ['县级'], ['*']],
  ])('%j give %j', (cells, values, problems = []) => {
    const reading = readLevels(cells.map(([label, text]) => ({ label, text })));
    expect([reading.values, reading.problems.map(({ text }) => text)]).toEqual([values, problems]);
  });
});

describe('compareLevels', () => {
  it.each<[before: string[], after: string[], direction: string]>([
    [['县级', '乡级'], ['县级/乡级'], 'same'],
    [['区级'], ['县级'], 'same'],
    [['县级'], ['县级', '乡级'], 'stricter'],
    [['县级', '乡、村级'], ['县级', '乡级'], 'looser'],
    [['县级'], ['乡级'], 'unclear'],
    [['县级'], ['县级', '片区'], 'unclear'],
  ])('%j → %j is %s', (before, after, direction) => {
    expect(compareLevels(before, after)).toBe(direction);
  });

  const values = fc.array(fc.oneof(fc.constantFrom<string>(...levels, '乡、村级', '本级'), cellText), { maxLength: 3 });

  it('has its mirror, and everything is the same as itself', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        expect(compareLevels(after, before)).toBe(mirrored(compareLevels(before, after)));
        expect(compareLevels(before, before)).toBe('same');
      }),
    );
  });
});
