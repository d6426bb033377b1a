// Items of the three versions that belong together: mostly one of each.
import { groupBy } from '../../model/group-by.ts';
import type { Matching } from '../../model/matching.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import type { Side, Three } from './three.ts';

/** An item with all that it became on either side, and all that these came from. */
export interface Kin {
  readonly base: readonly VersionItem[];
  readonly ours: readonly VersionItem[];
  readonly theirs: readonly VersionItem[];
}

export type Links = Readonly<Record<Side, Matching>>;

/** Every item of each version in exactly one kin, in the order of base, ours, theirs. */
export function kinOf(versions: Three<Version>, links: Links): Kin[] {
  const roots = createRoots();
  for (const link of [links.ours, links.theirs]) {
    for (const { before, after } of [...link.pairs, ...link.splits, ...link.merges]) {
      const [first, ...others] = [before, after].flat();
      for (const other of others) roots.join(first as VersionItem, other);
    }
  }
  const members = (['base', 'ours', 'theirs'] as const).flatMap((side) =>
    versions[side].catalogues.flatMap(({ items }) => items.map((item) => ({ side, item }))),
  );
  return [...groupBy(members, ({ item }) => roots.of(item)).values()].map((group) => ({
    base: group.filter(({ side }) => side === 'base').map(({ item }) => item),
    ours: group.filter(({ side }) => side === 'ours').map(({ item }) => item),
    theirs: group.filter(({ side }) => side === 'theirs').map(({ item }) => item),
  }));
}

/** Sets that grow together, each known by one of its members. */
function createRoots() {
  const parents = new Map<VersionItem, VersionItem>();
  const of = (item: VersionItem): VersionItem => {
    let root = item;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const join = (one: VersionItem, other: VersionItem) => {
    const [root, old] = [of(one), of(other)];
    if (root !== old) parents.set(old, root);
  };
  return { of, join };
}
