import type { BaselineCheck, Departure, DomainCheck, ItemCheck, ItemState } from '../../model/baseline-check.ts';
import { needsReason } from '../../model/baseline-check.ts';
import type { BaselineItem, CoverageFinding, DomainCoverage } from '../../model/coverage.ts';
import type { Location } from '../../model/location.ts';
import type { VersionCatalogue, VersionItem } from '../../model/version.ts';

export interface CoveringOptions {
  /** 领域 as a key: spellings of one domain have the same. */
  domainKey(domain: string): string;
  /** By key. Other domains of the place are left aside. */
  readonly domains: ReadonlySet<string>;
  /** 版本 of the baseline's catalogues by the key of the domain; none where versions say nothing. */
  readonly versions: ReadonlyMap<string, string>;
}

/** What stays of a place after the check: counts, and a short record of each item that is not as the baseline wants it. */
export function coverDomains(check: BaselineCheck, options: CoveringOptions): DomainCoverage[] {
  const { domainKey, domains } = options;
  return check.domains
    .filter(({ domain }) => domains.has(domainKey(domain)))
    .map((domain) => coverDomain(domain, check, options));
}

function coverDomain(domain: DomainCheck, { local }: BaselineCheck, options: CoveringOptions): DomainCoverage {
  const counts = countStates(domain.items);
  const locate = (item: VersionItem) => local.catalogues[item.catalogue]?.locate(['事项', item.index]);
  const old = domain.local.find((catalogue) => isOutdated(catalogue, domain.domain, options));
  const outdated = old?.head.基准?.版本;
  return {
    domain: domain.domain,
    hasCatalogue: domain.local.length > 0,
    counts,
    extra: domain.extra.length,
    ...(outdated !== undefined && { outdated }),
    findings: [...absences(domain, counts), ...outdatedFindings(domain.domain, old), ...itemFindings(domain, locate)],
  };
}

function countStates(items: readonly ItemCheck[]): Readonly<Record<ItemState, number>> {
  const counts = { missing: 0, looser: 0, unclear: 0, adapted: 0, excluded: 0, stricter: 0, same: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** Of a domain without a catalogue one thing is to be said, not one an item. */
function absences({ domain, local }: DomainCheck, { missing }: Readonly<Record<ItemState, number>>): CoverageFinding[] {
  if (local.length > 0 || missing === 0) return [];
  return [{ kind: 'absent', domain, fields: [], words: `基准里有 ${missing} 项` }];
}

function isOutdated(catalogue: VersionCatalogue, domain: string, { versions, domainKey }: CoveringOptions): boolean {
  const current = versions.get(domainKey(domain));
  const taken = catalogue.head.基准?.版本;
  return current !== undefined && taken !== undefined && taken.trim() !== current.trim();
}

function outdatedFindings(domain: string, old: VersionCatalogue | undefined): CoverageFinding[] {
  if (old === undefined) return [];
  const words = `对照的是基准的 ${old.head.基准?.版本} 版`;
  return [{ kind: 'outdated', domain, fields: [], words, location: old.locate(['基准', '版本']) }];
}

function itemFindings(
  { domain, local, items }: DomainCheck,
  locate: (item: VersionItem) => Location | undefined,
): CoverageFinding[] {
  return items.flatMap((item): CoverageFinding[] => {
    const { state, baseline, departures, exclusion } = item;
    if (state === 'same' || state === 'stricter' || (state === 'missing' && local.length === 0)) return [];
    const counting = departures.filter((departure) => countsFor(state, departure));
    const [answer] = item.local;
    const location = answer === undefined ? undefined : locate(answer);
    const words = state === 'excluded' ? exclusion?.entry.理由 : reasonsOf(counting);
    return [
      {
        kind: state,
        domain,
        item: baselineItem(baseline),
        fields: counting.map(({ change }) => change.field),
        ...(words !== undefined && words !== '' && { words }),
        ...(location !== undefined && { location }),
      },
    ];
  });
}

/** The departures that made the state what it is. */
function countsFor(state: ItemState, departure: Departure): boolean {
  if (state === 'adapted') return departure.deviation !== undefined;
  if (departure.deviation !== undefined || !needsReason(departure)) return false;
  return state !== 'looser' || departure.change.parts.some(({ direction }) => direction === 'looser');
}

function reasonsOf(departures: readonly Departure[]): string {
  return [...new Set(departures.flatMap(({ deviation }) => deviation?.entry.理由 ?? []))].join('；');
}

export function baselineItem({ id, domain, content }: VersionItem): BaselineItem {
  return { id, domain, group: content.一级事项, name: content.名称 ?? '' };
}
