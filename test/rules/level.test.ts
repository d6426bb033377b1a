import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/model/catalogue.ts';
import { levelKnown } from '../../src/rules/level-known.ts';
import { levelOfPlace } from '../../src/rules/level-of-place.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('level-known', () => {
  it.each(['县级', '乡级', '乡、村级', '镇(街)级', '县(市、区)级', '社区', '市级/县级/乡级', '', '　', '—'])(
    'accepts %j',
    (level) => {
      expect(findingsOf(levelKnown, { 层级: [level] })).toEqual([]);
    },
  );

  it.each(['教育局', '全社会', '√', '主动公开'])('does not know %j', (level) => {
    const findings = findingsOf(levelKnown, { 层级: ['县级', level] });
    expect(shortly(levelKnown, findings)).toEqual(['层级.1 warning']);
    expect(findings[0]?.message).toBe(`“${level}”不是公开层级`);
  });
});

describe('level-of-place', () => {
  it.each<[place: Region['级别'], levels: string[]]>([
    ['县级', ['县级']],
    ['县级', ['乡级']],
    ['县级', ['村级']],
    ['县级', ['市级', '县级']],
    ['县级', ['市级/县级/乡级']],
    ['县级', []],
    ['乡级', ['县级', '乡级']],
    ['村级', ['社区']],
    ['省级', ['县级', '乡级']],
    ['国家级', ['乡级']],
    ['县级', ['教育局']],
    [undefined, ['国家级']],
  ])('in a catalogue of %s accepts %j', (place, levels) => {
    const region = { 名称: '某地', ...(place === undefined ? {} : { 级别: place }) };
    expect(findingsOf(levelOfPlace, { 层级: levels }, { 地区: region })).toEqual([]);
  });

  it.each<[place: NonNullable<Region['级别']>, levels: string[], words: string]>([
    ['县级', ['市级'], '“县级”或者“乡级”'],
    ['县级', ['省级', '市级'], '“县级”或者“乡级”'],
    ['乡级', ['县级'], '“乡级”；'],
    ['村级', ['乡级'], '“村级”；'],
  ])('in a catalogue of %s finds %j too high', (place, levels, words) => {
    const findings = findingsOf(levelOfPlace, { 层级: levels }, { 地区: { 名称: '某地', 级别: place } });
    expect(shortly(levelOfPlace, findings)).toEqual(['层级 warning']);
    expect(findings[0]?.message).toBe(`层级是“${levels.join('、')}”，这份目录却是${place}的`);
    expect(findings[0]?.hint).toContain(words);
  });
});
