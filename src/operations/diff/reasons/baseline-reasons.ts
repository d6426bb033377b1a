// 基准更新: the provincial catalogue has a new edition and the item comes from it.
import { createDomainKey } from '../../../fields/domain.ts';
import { comparable } from '../../../fields/text.ts';
import type { Reason } from '../../../model/change-set.ts';
import type { CatalogueHead } from '../../../model/exact-values.ts';
import type { DomainEntry } from '../../../model/registers.ts';
import type { Version, VersionItem } from '../../../model/version.ts';

export interface BaselineReasoner {
  /** `grave`: the change takes something from the public, so that the new baseline has to be looked at. */
  ofPart(before: VersionItem, after: VersionItem, grave: boolean): Reason | undefined;
  /** An item before and after it moved to another domain. */
  ofMove(items: readonly VersionItem[]): Reason | undefined;
  /** For items that only one version has: the other version's catalogue of the same domain tells its baseline. */
  ofItems(items: readonly VersionItem[], side: 'before' | 'after'): Reason | undefined;
}

export function createBaselineReasoner(
  before: Version,
  after: Version,
  domains: readonly DomainEntry[],
): BaselineReasoner {
  const keyOf = createDomainKey(domains);
  const byDomain = { before: headsOf(before, keyOf), after: headsOf(after, keyOf) };
  function ofPart(old: VersionItem, fresh: VersionItem, grave: boolean): Reason | undefined {
    if (old.content.基准编号 === undefined && fresh.content.基准编号 === undefined) return undefined;
    return reasonOf(before.catalogues[old.catalogue]?.head, after.catalogues[fresh.catalogue]?.head, grave);
  }
  return {
    ofPart,
    ofMove([old, fresh]) {
      return old === undefined || fresh === undefined ? undefined : ofPart(old, fresh, false);
    },
    ofItems(items, side) {
      const [item] = items;
      if (item === undefined || items.some(({ content }) => content.基准编号 === undefined)) return undefined;
      const key = keyOf(item.domain);
      return reasonOf(byDomain.before.get(key), byDomain.after.get(key), side === 'before');
    },
  };
}

function headsOf(version: Version, keyOf: (domain: string) => string): ReadonlyMap<string, CatalogueHead> {
  return new Map(version.catalogues.map(({ head }) => [keyOf(head.领域), head]));
}

function reasonOf(
  before: CatalogueHead | undefined,
  after: CatalogueHead | undefined,
  grave: boolean,
): Reason | undefined {
  const [from, to] = [before?.基准?.版本, after?.基准?.版本];
  if (from === undefined || to === undefined || comparable(from) === comparable(to)) return undefined;
  const request = grave ? '，请对照新基准核实' : '';
  return { trigger: '基准更新', explanation: `基准由${from}版改为${to}版${request}` };
}
