// One place after the other against one baseline; of each only what the report needs is kept.
import { createDomainKey } from '../fields/domain.ts';
import type { BaselineCheck } from '../model/baseline-check.ts';
import type {
  BaselineItem,
  Coverage,
  CoverageFinding,
  CoveredPlace,
  DomainCoverage,
  Draw,
  MissingItem,
  UnreadPlace,
} from '../model/coverage.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IndicatorsDocument } from '../model/generated/indicators.ts';
import type { Source } from '../model/source.ts';
import type { Version, VersionItem } from '../model/version.ts';
import { type BaselineOptions, createBaselineChecker } from './check-baseline.ts';
import { baselineItem, coverDomains } from './coverage/cover-domains.ts';
import { scorePlace } from './coverage/score-place.ts';

export interface CoverageSettings extends BaselineOptions {
  readonly indicators: IndicatorsDocument;
  /** Whether the places say by 基准.版本 which version of this very baseline they took. */
  readonly comparesVersions: boolean;
  readonly draw: Draw | undefined;
  /** What rules that the indicators name say of the place. */
  judge(check: BaselineCheck, sources: readonly Source[]): readonly Diagnostic[];
}

export interface OpenedPlace {
  readonly name: string;
  readonly path: string;
  readonly version: Version;
  /** Of the version's catalogues, in their order. */
  readonly sources: readonly Source[];
}

export interface CoverageMaker {
  add(place: OpenedPlace): void;
  addUnread(place: UnreadPlace): void;
  result(): Coverage;
}

const mostItems = 10;

/** @param baseline only the domains that count: those drawn, or all */
export function createCoverage(baseline: Version, settings: CoverageSettings): CoverageMaker {
  const domainKey = createDomainKey(settings.registers.domains);
  const check = createBaselineChecker(baseline, settings);
  const withItems = baseline.catalogues.filter(({ items }) => items.length > 0);
  const names = [...new Set(withItems.map(({ head }) => head.领域))];
  const covering = {
    domainKey,
    domains: new Set(names.map(domainKey)),
    versions: settings.comparesVersions ? versionsOf(baseline, domainKey) : new Map<string, string>(),
  };
  const places: CoveredPlace[] = [];
  const unread: UnreadPlace[] = [];
  const lacking = new Map<VersionItem, string[]>();
  return {
    add({ name, path, version, sources }) {
      const checked = check(version);
      noteMissing(checked, name, lacking);
      const said = settings.judge(checked, sources).map(findingOf);
      const covered = coverDomains(checked, covering).map((domain) => withFindings(domain, said, domainKey));
      const domains = detached(covered);
      places.push({ name, path, domains, score: scorePlace(domains, settings.indicators.指标) });
    },
    addUnread: (place) => void unread.push(place),
    result: () => ({
      baseline: { name: baseline.name, items: baseline.catalogues.reduce((sum, { items }) => sum + items.length, 0) },
      domains: names,
      draw: settings.draw,
      indicators: { name: settings.indicators.名称, list: settings.indicators.指标 },
      places,
      unread,
      mostMissing: mostMissing(lacking),
    }),
  };
}

/** A part of a string keeps the whole alive in V8: a name that was cut out of a file must not hold the file in memory. */
function detached(domains: readonly DomainCoverage[]): readonly DomainCoverage[] {
  return JSON.parse(JSON.stringify(domains)) as readonly DomainCoverage[];
}

function versionsOf({ catalogues }: Version, domainKey: (domain: string) => string): ReadonlyMap<string, string> {
  return new Map(
    catalogues.flatMap(({ head }): [string, string][] => {
      return head.版本 === undefined ? [] : [[domainKey(head.领域), head.版本]];
    }),
  );
}

function noteMissing({ domains }: BaselineCheck, place: string, lacking: Map<VersionItem, string[]>): void {
  for (const { items } of domains) {
    for (const { state, baseline } of items) {
      if (state === 'missing') lacking.set(baseline, [...(lacking.get(baseline) ?? []), place]);
    }
  }
}

/** The first in the baseline among equals. */
function mostMissing(lacking: ReadonlyMap<VersionItem, readonly string[]>): MissingItem[] {
  const order = (item: VersionItem, other: VersionItem) => item.catalogue - other.catalogue || item.index - other.index;
  return [...lacking]
    .sort(([item, places], [other, others]) => others.length - places.length || order(item, other))
    .slice(0, mostItems)
    .map(([item, places]) => ({ item: baselineItem(item), places }));
}

function findingOf(diagnostic: Diagnostic): CoverageFinding {
  const { rule, message, location, catalogue, item: id, itemName, field } = diagnostic;
  const domain = catalogue?.domain ?? '';
  const item: BaselineItem | undefined =
    itemName === undefined && id === undefined ? undefined : { id, domain, group: undefined, name: itemName ?? '' };
  return {
    kind: 'rule',
    domain,
    ...(item !== undefined && { item }),
    fields: field === undefined ? [] : [field],
    words: message,
    rule,
    location,
  };
}

function withFindings(
  domain: DomainCoverage,
  said: readonly CoverageFinding[],
  domainKey: (domain: string) => string,
): DomainCoverage {
  const key = domainKey(domain.domain);
  const own = said.filter((finding) => domainKey(finding.domain) === key);
  return own.length === 0 ? domain : { ...domain, findings: [...domain.findings, ...own] };
}
