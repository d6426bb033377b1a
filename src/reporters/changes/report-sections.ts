// The order in which every report tells its changes: what nobody has explained first, then what is told together, then
// item by item.
import { domainsOf, isUnexplained, subjectOf } from '../../model/change-items.ts';
import type { ChangeReport, DomainChange, RepeatedEdit } from '../../model/change-report.ts';
import type { Change } from '../../model/change-set.ts';

export interface Section {
  readonly title: string;
  readonly domains: readonly DomainChange[];
  readonly repeated: readonly RepeatedEdit[];
  readonly entries: readonly Change[];
}

interface ReportSections {
  readonly unexplained: Section;
  /** Not empty, each: the same edit in several items, whole domains, then the rest by domain. */
  readonly explained: readonly Section[];
}

export function sectionsOf({ changeSet, domains, repeated, entries }: ChangeReport): ReportSections {
  const isOpen = ({ part }: RepeatedEdit) => part.reason.trigger === '未说明';
  const isOpenDomain = ({ changes }: DomainChange) => changes.some(isUnexplained);
  const rest = entries.filter((change) => !isUnexplained(change));
  const sections: Section[] = [
    { title: '同样的改动', domains: [], repeated: repeated.filter((edit) => !isOpen(edit)), entries: [] },
    { title: '整个领域', domains: domains.filter((each) => !isOpenDomain(each)), repeated: [], entries: [] },
    ...domainsIn(changeSet, rest).map((domain) => ({
      title: domain,
      domains: [],
      repeated: [],
      entries: rest.filter((change) => subjectOf(change).domain === domain),
    })),
  ];
  return {
    unexplained: {
      title: '未说明',
      domains: domains.filter(isOpenDomain),
      repeated: repeated.filter(isOpen),
      entries: entries.filter(isUnexplained),
    },
    explained: sections.filter((section) => sizeOf(section) > 0),
  };
}

/** How many changes are told, one told together counted once. */
export function sizeOf({ domains, repeated, entries }: Section): number {
  return domains.length + repeated.length + entries.length;
}

function domainsIn(changeSet: ChangeReport['changeSet'], changes: readonly Change[]): readonly string[] {
  const present = new Set(changes.map((change) => subjectOf(change).domain));
  // A set keeps the order in which its members come: those of the versions' heads, then whatever else an item names.
  return [...new Set([...domainsOf(changeSet), ...present])].filter((domain) => present.has(domain));
}
