import type { HeadChange } from './change-set.ts';
import { groupBy } from './group-by.ts';

/** More domains than these are counted. */
const mostNames = 3;

/**
 * What changed alike in several domains, told once: a workbook has one title, a county gives all its catalogues one 版本.
 * @returns in the order in which they first come; `domain` is 义务教育, 义务教育、社会救助 or 义务教育等26个领域
 */
export function foldHeads(heads: readonly HeadChange[]): HeadChange[] {
  const groups = groupBy(heads, ({ field, before, after }) => JSON.stringify([field, before, after]));
  return [...groups.values()].flatMap((group) => {
    const domain = domainsText(group.map((head) => head.domain));
    return group.slice(0, 1).map((head) => ({ ...head, domain }));
  });
}

/** Two catalogues of one domain are one domain. */
function domainsText(all: readonly string[]): string {
  const domains = [...new Set(all)];
  return domains.length > mostNames ? `${domains[0]}等${domains.length}个领域` : domains.join('、');
}
