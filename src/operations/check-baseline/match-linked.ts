// The matching of a place to its baseline, with less work: where every item of a domain is linked to one, nothing is
// left to look for. Most domains of most places are such.
import type { Matching, Pair } from '../../model/matching.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { matchItems } from '../match-items.ts';

interface Matched {
  readonly registers: Registers;
  domainOf(item: VersionItem): string;
}

/** As `matchItems` would, of two versions whose items have the ids of each other. */
export function matchLinked(baseline: Version, local: Version, { registers, domainOf }: Matched): Matching {
  const open = openDomains(itemsOf(baseline), itemsOf(local), domainOf);
  const isOpen = (item: VersionItem) => open.has(domainOf(item));
  const rest = matchItems(onlyItems(baseline, isOpen), onlyItems(local, isOpen), { registers });
  const locals = new Map(itemsOf(local).map((item) => [item.id, item]));
  const settled = itemsOf(baseline).flatMap((before): Pair[] => {
    const after = isOpen(before) ? undefined : locals.get(before.id);
    return after === undefined ? [] : [{ before, after, matchedBy: 'id', score: 1 }];
  });
  return { ...rest, pairs: [...settled, ...rest.pairs] };
}

/** Where an item of either side has no one partner in the same domain. */
function openDomains(
  baseline: readonly VersionItem[],
  local: readonly VersionItem[],
  domainOf: (item: VersionItem) => string,
): ReadonlySet<string> {
  const [above, below] = [
    new Map(baseline.map((item) => [item.id, item])),
    new Map(local.map((item) => [item.id, item])),
  ];
  const open = new Set<string>();
  const openAll = (items: readonly (VersionItem | undefined)[]) => {
    for (const item of items) if (item !== undefined) open.add(domainOf(item));
  };
  for (const item of local) {
    const partner = above.get(item.id);
    const former = item.content.曾用编号 ?? [];
    const isSettled = partner !== undefined && former.length === 0 && domainOf(partner) === domainOf(item);
    if (!isSettled) openAll([item, partner, ...former.map((id) => above.get(id))]);
  }
  openAll(baseline.filter(({ id }) => !below.has(id)));
  return open;
}

function itemsOf({ catalogues }: Version): VersionItem[] {
  return catalogues.flatMap(({ items }) => items);
}

function onlyItems(version: Version, isKept: (item: VersionItem) => boolean): Version {
  return { ...version, catalogues: version.catalogues.map((each) => ({ ...each, items: each.items.filter(isKept) })) };
}
