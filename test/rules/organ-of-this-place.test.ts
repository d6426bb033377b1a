import { describe, expect, it } from 'vitest';
import { organOfThisPlace } from '../../src/rules/organ-of-this-place.ts';
import { findingsOf, shortly } from './findings-of.ts';

const huarong = { 地区: { 名称: '湖南省岳阳市华容县', 级别: '县级' } } as const;

describe('organ-of-this-place', () => {
  it.each([
    ['华容县教育局'],
    ['岳阳市生态环境局华容分局'],
    ['湖南省人民政府'],
    ['国家税务总局华容县税务局'],
    ['县教育局'],
    ['章华镇人民政府'],
    ['各乡镇人民政府（街道办事处）'],
  ])('accepts %j in 华容县', (organ) => {
    expect(findingsOf(organOfThisPlace, { 主体: [organ] }, huarong)).toEqual([]);
  });

  it.each([
    ['平江县教育局', '平江县', '华容县'],
    ['国家税务总局平江县税务局', '平江县', '华容县'],
    ['福建省莆田市仙游县民政局', '福建省莆田市仙游县', '华容县'],
    ['莆田市民政局', '莆田市', undefined],
  ])('finds %j in 华容县', (organ, subject, replacement) => {
    const findings = findingsOf(organOfThisPlace, { 主体: [organ] }, huarong);
    expect(shortly(organOfThisPlace, findings)).toEqual(['主体.0 error']);
    expect(findings[0]?.subject).toBe(subject);
    expect(findings[0]?.fix?.edits[0]?.text).toBe(replacement);
  });

  it('tells the present name of a place that was renamed', () => {
    const tongshan = { 地区: { 名称: '江苏省徐州市铜山区', 级别: '县级' } } as const;
    const findings = findingsOf(organOfThisPlace, { 主体: ['铜山县教育局'] }, tongshan);
    expect(findings).toMatchObject([
      { severity: 'warning', subject: '铜山县', hint: '请改为“铜山区”', fix: { isSafe: false } },
    ]);
  });

  it('says nothing where the register cannot tell the place', () => {
    expect(findingsOf(organOfThisPlace, { 主体: ['华容县教育局'] }, { 地区: { 名称: '海坛片区' } })).toEqual([]);
    expect(findingsOf(organOfThisPlace, { 主体: ['华容县教育局'] }, {})).toEqual([]);
  });
});
