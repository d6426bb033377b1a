import type * as contract from '../../model/generated/statistics.ts';
import type { DomainCount, Statistics } from '../../model/statistics.ts';

/** The contract of schemas/statistics.schema.json. */
export function json({ files, items, domains, total, sections }: Statistics): string {
  const document: contract.StatisticsDocument = {
    version: 1,
    summary: { files, domains: domains.length, groups: total.groups, items },
    domains: domains.map(domainCount),
    sections: sections.map(({ name, isSeveral, counts }) => ({
      name,
      several: isSeveral,
      counts: counts.map((count) => ({ name: count.name, items: count.items })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function domainCount({ domain, groups, items, active, onRequest, society, group, checked }: DomainCount) {
  return { domain, groups, items, active, onRequest, society, group, checked };
}
