import type { ItemCheck } from '../../model/baseline-check.ts';
import {
  type BaselineCoverage,
  type BaselineReport,
  type CoverageCount,
  itemStates,
} from '../../model/baseline-coverage.ts';
import type { Coverage, ItemReference } from '../../model/generated/report.ts';
import type { VersionItem } from '../../model/version.ts';
import { reportJson } from '../json.ts';

/** The contract of schemas/report.schema.json with `coverage`, one item a line. */
export function baselineJson({ report, links }: BaselineReport): string {
  const parts = links.map(({ coverage }) => linkLines(coverage));
  return reportJson(report, [`"coverage": [\n${parts.join(',\n')}\n  ]`]);
}

function linkLines(coverage: BaselineCoverage): string {
  const { place, above, domains, total, check } = coverage;
  const head = { place, baseline: above, summary: countsOf(total), domains: domains.map(domainCounts) };
  const items = check.domains.flatMap((domain) => domain.items).map(itemOf) satisfies Coverage['items'];
  const extra = check.domains.flatMap((domain) => domain.extra).map(referenceOf) satisfies Coverage['extra'];
  const opening = JSON.stringify(head satisfies Omit<Coverage, 'items' | 'extra'>).slice(1, -1);
  return `    {${opening},\n      "items": ${lines(items)},\n      "extra": ${lines(extra)}\n    }`;
}

function lines(values: readonly object[]): string {
  return values.length === 0
    ? '[]'
    : `[\n${values.map((value) => `        ${JSON.stringify(value)}`).join(',\n')}\n      ]`;
}

function domainCounts(count: CoverageCount) {
  return { domain: count.domain, ...countsOf(count) };
}

function countsOf(count: CoverageCount) {
  const states = Object.fromEntries(itemStates.map((state) => [state, count[state]]));
  return { total: count.total, ...states, extra: count.extra } as Coverage['summary'];
}

function itemOf({ state, baseline, local, matchedBy, candidates }: ItemCheck) {
  return {
    state,
    item: referenceOf(baseline),
    local: local.map(referenceOf),
    matchedBy: matchedBy ?? null,
    candidates: candidates.map(referenceOf),
  };
}

function referenceOf({ id, domain, content: { 一级事项, 名称 } }: VersionItem): ItemReference {
  return { 编号: id ?? null, 领域: domain, 一级事项: 一级事项 ?? null, 名称: 名称 ?? null };
}
