import type { BaselineCheck, DomainCheck, ItemCheck } from '../../model/baseline-check.ts';
import { groupBy } from '../../model/group-by.ts';
import type { VersionItem } from '../../model/version.ts';

interface Parts extends Pick<BaselineCheck, 'local' | 'baseline'> {
  readonly checks: readonly ItemCheck[];
  readonly extra: readonly VersionItem[];
  domainKey(domain: string): string;
}

/** In the order of the baseline, then what only the place has. A domain of which the place needs nothing is left out. */
export function byDomain({ local, baseline, checks, extra, domainKey }: Parts): DomainCheck[] {
  const items = groupBy(checks, (check) => domainKey(check.baseline.domain));
  const extras = groupBy(extra, ({ domain }) => domainKey(domain));
  const locals = groupBy(local.catalogues, ({ head }) => domainKey(head.领域));
  const names = new Map<string, string>();
  for (const { head } of [...baseline.catalogues, ...local.catalogues]) {
    const key = domainKey(head.领域);
    if (!names.has(key)) names.set(key, head.领域);
  }
  return [...names]
    .map(([key, domain]) => {
      return { domain, local: locals.get(key) ?? [], items: items.get(key) ?? [], extra: extras.get(key) ?? [] };
    })
    .filter((domain) => domain.local.length + domain.items.length > 0);
}
