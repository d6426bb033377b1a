import type {
  CoverageFinding,
  CoverageKind,
  DeductionResult,
  DomainCoverage,
  IndicatorResult,
  Score,
} from '../../model/coverage.ts';
import type { Deduction, Indicator } from '../../model/generated/indicators.ts';

type Situation = NonNullable<Deduction['情形']>[number];

const kinds: Readonly<Record<Situation, CoverageKind>> = {
  缺领域: 'absent',
  缺项: 'missing',
  放宽: 'looser',
  不明: 'unclear',
  偏离: 'adapted',
  不适用: 'excluded',
  版本过期: 'outdated',
};

/** Points by indicators. Every deduction has the findings that it is for; a finding may count under several. */
export function scorePlace(domains: readonly DomainCoverage[], indicators: readonly Indicator[]): Score {
  const findings = domains.flatMap((domain) => domain.findings);
  const results = indicators.map((indicator) => scoreIndicator(indicator, findings, requiredDomains(domains)));
  return {
    points: rounded(results.reduce((sum, { points }) => sum + points, 0)),
    full: rounded(indicators.reduce((sum, { 分值: full }) => sum + full, 0)),
    indicators: results,
  };
}

/** Domains of which the place must have something. */
function requiredDomains(domains: readonly DomainCoverage[]): number {
  return domains.filter(({ counts }) => Object.values(counts).some((count) => count > 0)).length;
}

function scoreIndicator(indicator: Indicator, findings: readonly CoverageFinding[], required: number): IndicatorResult {
  const deductions = indicator.扣分.map((deduction): DeductionResult => {
    const meant = findings.filter((finding) => isMeant(finding, deduction));
    return { deduction, points: pointsOff(deduction, meant.length, indicator.分值 / required), findings: meant };
  });
  const lost = deductions.reduce((sum, { points }) => sum + points, 0);
  return { indicator, points: rounded(Math.max(0, indicator.分值 - lost)), deductions };
}

/** @param share of the indicator's points that is one domain's */
function pointsOff({ 每处: each, 最多: most = Number.POSITIVE_INFINITY }: Deduction, count: number, share: number) {
  if (count === 0) return 0;
  // A share is cut to tenths only as a whole: all domains together are all of the points.
  const points = each === undefined ? Math.round(10 * share * count) / 10 : each * count;
  return rounded(Math.min(most, points));
}

function isMeant(
  { kind, rule, fields }: CoverageFinding,
  { 情形: situations = [], 规则: rules = [], 要素: elements }: Deduction,
): boolean {
  const isOfKind = kind === 'rule' ? rules.includes(rule ?? '') : situations.some((each) => kinds[each] === kind);
  return isOfKind && (elements === undefined || fields.some((field) => elements.includes(field)));
}

/** Tenths of points must not end in 0.30000000000000004. */
function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
