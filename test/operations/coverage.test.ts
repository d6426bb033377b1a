import { describe, expect, it } from 'vitest';
import type { CoverageFinding, DomainCoverage } from '../../src/model/coverage.ts';
import { findingWords, itemWords, kindOf, totalsOf } from '../../src/model/coverage-tables.ts';
import { scorePlace } from '../../src/operations/coverage/score-place.ts';
import { sampleBaseline, sampleCounties, sampleCoverage, sampleIndicators } from '../sample-coverage.ts';

const coverage = await sampleCoverage();

function placeOf(name: string) {
  const place = coverage.places.find((each) => each.name === name);
  if (place === undefined) throw new Error(`No place ${name}`);
  return place;
}

const said = (finding: CoverageFinding) =>
  [finding.domain, kindOf(finding), finding.item && itemWords(finding.item), findingWords(finding)]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');

describe('what stays of a place', () => {
  it.each([
    ['齐县', []],
    ['严县', []],
    ['缺县', ['义务教育 缺项 义务教育信息／义务教育政策文件（YWJY-001）', '养老服务 缺领域 基准里有 4 项']],
    [
      '宽县',
      [
        '义务教育 缺项 义务教育信息／义务教育政策文件（YWJY-001）',
        '义务教育 放宽 义务教育信息／义务教育办事指南（YWJY-002） 时限',
        '救灾 放宽 救灾信息／救灾政策文件（JZ-001） 内容',
        '救灾 放宽 救灾信息／救灾办事指南（JZ-002） 渠道',
      ],
    ],
    [
      '偏县',
      [
        '救灾 偏离 救灾信息／救灾办事指南（JZ-002） 渠道：本县没有公开查阅点',
        '社会救助 不适用 社会救助信息／社会救助结果公示（SHJZ-004） 由市里统一公示',
      ],
    ],
    [
      '旧县',
      [
        '义务教育 版本过期 对照的是基准的 2025 版',
        '救灾 版本过期 对照的是基准的 2025 版',
        '救灾 text-spelled 救灾标准和条件（JZ-003） “机构概括”像是错字',
        '社会救助 版本过期 对照的是基准的 2025 版',
        '养老服务 版本过期 对照的是基准的 2025 版',
      ],
    ],
  ])('of %s', (name, expected) => {
    expect(placeOf(name).domains.flatMap(({ findings }) => findings.map(said))).toEqual(expected);
  });

  it('counts every item of the baseline once', () => {
    for (const { domains } of coverage.places) expect(totalsOf(domains).required).toBe(16);
    expect(totalsOf(placeOf('旧县').domains).extra).toBe(1);
    expect(totalsOf(placeOf('严县').domains)).toMatchObject({ stricter: 1, same: 15 });
    expect(totalsOf(placeOf('缺县').domains)).toMatchObject({ missing: 5, absent: 1 });
  });

  it('says where to look', () => {
    const [, deadline] = placeOf('宽县').domains[0]?.findings ?? [];
    expect(deadline?.location).toMatchObject({ file: '全省/宽县/义务教育.yaml', line: 8 });
  });
});

describe('points', () => {
  it('come from findings that can be looked up, and from nothing else', () => {
    for (const { score, domains } of coverage.places) {
      const findings = new Set(domains.flatMap((domain) => domain.findings));
      for (const { indicator, points, deductions } of score.indicators) {
        const lost = deductions.reduce((sum, deduction) => sum + deduction.points, 0);
        expect(points).toBeCloseTo(Math.max(0, indicator.分值 - lost), 6);
        for (const { findings: meant } of deductions) for (const each of meant) expect(findings.has(each)).toBe(true);
      }
      expect(score.points).toBe(score.indicators.reduce((sum, { points }) => sum + points, 0));
    }
  });

  it.each([
    // 缺项1分；4个领域缺1个，各扣四分之一
    ['缺县', [29, 22.5, 11.2, 11.2]],
    // 缺项1分；时限2分，内容、渠道各1分
    ['宽县', [39, 26, 15, 15]],
    ['偏县', [40, 30, 15, 15]],
    // 版本过期4处；严重的文字差错1处
    ['旧县', [40, 30, 11, 13]],
  ])('of %s', (name, expected) => {
    expect(placeOf(name).score.indicators.map(({ points }) => points)).toEqual(expected);
  });

  it.each([3, 7, 26])('are none for a place that has none of %i domains', async (count) => {
    const counts = { missing: 5, looser: 0, unclear: 0, adapted: 0, excluded: 0, stricter: 0, same: 0 };
    const domains = Array.from({ length: count }, (_, index): DomainCoverage => {
      const domain = `领域${index}`;
      return { domain, hasCatalogue: false, counts, extra: 0, findings: [{ kind: 'absent', domain, fields: [] }] };
    });
    expect(scorePlace(domains, sampleIndicators.指标)).toMatchObject({ points: 0, full: 100 });
  });

  it('stop at the limit of a deduction, and at zero', async () => {
    const most = {
      ...sampleIndicators.指标[0],
      名称: '少',
      分值: 3,
      扣分: [{ 情形: ['版本过期' as const], 每处: 2, 最多: 4 }],
    };
    const all = { ...sampleIndicators.指标[0], 名称: '全', 分值: 5, 扣分: [{ 情形: ['版本过期' as const], 每处: 2 }] };
    const list = [most, all, { ...all, 名称: '余', 分值: 10 }] as typeof sampleIndicators.指标;
    const { places } = await sampleCoverage({ indicators: { 名称: '试', 指标: list } });
    const { indicators } = places.find(({ name }) => name === '旧县')?.score ?? { indicators: [] };
    expect(indicators.map(({ points, deductions }) => [points, deductions[0]?.points])).toEqual([
      [0, 4],
      [0, 8],
      [2, 8],
    ]);
  });
});

describe('the province', () => {
  it('names the items missing most with the places that lack them', () => {
    const missing = coverage.mostMissing.map(({ item, places }) => `${item.id} ${places.join('、')}`);
    expect(missing).toEqual(['YWJY-001 缺县、宽县', ...[1, 2, 3, 4].map((number) => `YLFW-00${number} 缺县`)]);
  });

  it('does not compare versions of another baseline', async () => {
    const { places } = await sampleCoverage({ comparesVersions: false });
    expect(places.map(({ domains }) => totalsOf(domains).outdated)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('leaves the domains aside that the baseline has not', async () => {
    const { domains, places } = await sampleCoverage({ baseline: sampleBaseline.slice(0, 2) });
    expect(domains).toEqual(['义务教育', '救灾']);
    expect(places.map((place) => place.domains.map(({ domain }) => domain))).toEqual(places.map(() => domains));
  });

  it('does not depend on the order in which the places come', async () => {
    const counties = Object.fromEntries(Object.entries(sampleCounties).reverse());
    const other = await sampleCoverage({ counties });
    const byName = new Map(other.places.map((place) => [place.name, place]));
    for (const place of coverage.places) expect(byName.get(place.name)).toEqual(place);
  });
});
