import type { HeadChange } from './change-set.ts';

/** More domains than these are counted. */
const mostNames = 3;

/**
 * What changed alike in several domains, told once: a workbook has one title, a county gives all its catalogues one 版本.
 * @returns in the order in which they first come; `domain` is 义务教育, 义务教育、社会救助 or 义务教育等26个领域
 */
export function foldHeads(heads: readonly HeadChange[]): HeadChange[] {
  const groups = new Map<string, [HeadChange, ...HeadChange[]]>();
  for (const head of heads) {
    const key = JSON.stringify([head.field, head.before, head.after]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [head]);
    else group.push(head);
  }
  return [...groups.values()].map((group) => ({ ...group[0], domain: domainsText(group.map(({ domain }) => domain)) }));
}

/** Two catalogues of one domain are one domain. */
function domainsText(all: readonly string[]): string {
  const domains = [...new Set(all)];
  return domains.length > mostNames ? `${domains[0]}等${domains.length}个领域` : domains.join('、');
}
