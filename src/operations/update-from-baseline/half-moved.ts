// A run that was stopped may have written an item to its new domain, and not yet have taken it out of the old one.
import type { Version, VersionItem } from '../../model/version.ts';
import type { FiledCatalogue } from './as-version.ts';
import type { LinkedBaselines } from './link-baselines.ts';

/**
 * The place without what it has twice, once where the old version of the baseline has it and once where the new one
 * does: an id stands in a place once, so the one in the old domain is what was left.
 */
export function withoutHalfMoved(
  local: Version,
  { old, fresh, freshIds }: LinkedBaselines,
  domainKey: (name: string) => string,
): Version {
  const [before, after] = [homes(old, domainKey), homes(fresh, domainKey)];
  const common = new Map([...freshIds].map(([id, own]) => [own, id] as const));
  const arrived = new Set<string>();
  const linkOf = ({ content: { 基准编号: link = '' } }: VersionItem) => common.get(link) ?? link;
  const keyOf = (item: VersionItem) => `${item.id}\n${linkOf(item)}`;
  const isAt = (item: VersionItem, home: ReadonlyMap<string, string>) =>
    home.get(linkOf(item)) === domainKey(item.domain);
  for (const item of local.catalogues.flatMap(({ items }) => items)) {
    if (item.id !== undefined && isAt(item, after) && !isAt(item, before)) arrived.add(keyOf(item));
  }
  if (arrived.size === 0) return local;
  const isLeft = (item: VersionItem) => arrived.has(keyOf(item)) && isAt(item, before) && !isAt(item, after);
  return {
    ...local,
    catalogues: local.catalogues.map((catalogue) => ({
      ...catalogue,
      items: catalogue.items.filter((item) => !isLeft(item)).map((item, index) => ({ ...item, index })),
    })),
  };
}

function homes(filed: readonly FiledCatalogue[], domainKey: (name: string) => string): ReadonlyMap<string, string> {
  return new Map(
    filed.flatMap(({ catalogue }) => catalogue.事项.map(({ 编号 }) => [编号, domainKey(catalogue.领域)] as const)),
  );
}
