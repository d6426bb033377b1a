import type { BaselineItem, Coverage, CoverageFinding, CoveredPlace, DomainCoverage } from '../../model/coverage.ts';
import { deductionWords } from '../../model/coverage-tables.ts';
import type * as contract from '../../model/generated/coverage.ts';

/** The contract of schemas/coverage.schema.json. */
export function json(coverage: Coverage): string {
  const { baseline, domains, draw, indicators, places, unread, mostMissing } = coverage;
  const document: contract.CoverageDocument = {
    version: 1,
    baseline,
    domains: [...domains],
    draw: draw ?? null,
    indicators: { name: indicators.name, full: indicators.list.reduce((sum, { 分值: full }) => sum + full, 0) },
    places: places.map(placeOf),
    unread: unread.map(({ name, path, fault }) => ({ name, path, message: fault.message, place: fault.place ?? null })),
    mostMissing: mostMissing.map((missing) => ({ item: itemOf(missing.item), places: [...missing.places] })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function placeOf({ name, path, domains, score }: CoveredPlace): contract.Place {
  const findings = domains.flatMap((domain) => domain.findings);
  const ids = new Map(findings.map((finding, index) => [finding, index + 1]));
  const indicators = score.indicators.map(({ indicator, points, deductions }) => ({
    name: indicator.名称,
    full: indicator.分值,
    points,
    deductions: deductions.map((each) => ({
      what: deductionWords(each.deduction),
      points: each.points,
      findings: each.findings.map((finding) => ids.get(finding) ?? 0),
    })),
  }));
  return {
    name,
    path,
    score: { points: score.points, full: score.full, indicators },
    domains: domains.map(domainOf),
    findings: findings.map((finding, index) => findingOf(finding, index + 1)),
  };
}

function domainOf({ domain, hasCatalogue, outdated, counts, extra }: DomainCoverage): contract.Domain {
  const { missing, looser, unclear, adapted, excluded, stricter, same } = counts;
  return {
    domain,
    hasCatalogue,
    outdated: outdated ?? null,
    missing,
    looser,
    unclear,
    adapted,
    excluded,
    stricter,
    same,
    extra,
  };
}

function findingOf(finding: CoverageFinding, id: number): contract.Finding {
  const { kind, rule = null, domain, item, fields, words = null, location } = finding;
  return {
    id,
    kind,
    rule,
    domain,
    item: item === undefined ? null : itemOf(item),
    fields: [...fields],
    words,
    file: location?.file ?? null,
    line: location?.line ?? null,
    sheet: location?.sheet ?? null,
    cell: location?.cell ?? null,
  };
}

function itemOf({ id, domain, group, name }: BaselineItem) {
  return { 编号: id ?? null, 领域: domain, 一级事项: group ?? null, 名称: name };
}
