// Stage 2: what 编号 and 曾用编号 tell together: renamed, split, merged.
import type { Merged, Pair, Split } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';

import { type IdLinks, idLinks } from './id-links.ts';
import { inOrder, type Stage } from './stage.ts';

/** Several items become several: only what keeps its id is certain, the rest is for the later stages. */
export const matchLineage: Stage = ({ left }) => {
  const links = idLinks(left);
  const pairs: Pair[] = [];
  const splits: Split[] = [];
  const merges: Merged[] = [];
  for (const { before, after } of components(links)) {
    const [old, fresh] = [before[0], after[0]];
    if (old === undefined || fresh === undefined) continue;
    const decided = { matchedBy: 'lineage', score: 1 } as const;
    if (before.length === 1 && after.length === 1) pairs.push({ before: old, after: fresh, ...decided });
    else if (before.length === 1) splits.push({ before: old, after, ...decided });
    else if (after.length === 1) merges.push({ before, after: fresh, ...decided });
    else pairs.push(...idPairs(before, links));
  }
  return { pairs, splits, merges };
};

interface Component {
  readonly before: readonly VersionItem[];
  readonly after: readonly VersionItem[];
}

function components(links: IdLinks): Component[] {
  const seen = new Set<VersionItem>();
  const found: Component[] = [];
  for (const start of links.before.values()) {
    if (seen.has(start) || !links.lineage.has(start)) continue;
    const component = connectedWith(start, links);
    for (const item of component.before) seen.add(item);
    found.push(component);
  }
  return found;
}

/** Items that ids and lineage connect, however far: a set grows while it is walked through. */
function connectedWith(start: VersionItem, links: IdLinks): Component {
  const [before, after] = [new Set([start]), new Set<VersionItem>()];
  let size = 0;
  while (size < before.size + after.size) {
    size = before.size + after.size;
    for (const item of before) for (const near of neighboursOf(item, links.after, links)) after.add(near);
    for (const item of after) for (const near of neighboursOf(item, links.before, links)) before.add(near);
  }
  return { before: [...before].sort(inOrder), after: [...after].sort(inOrder) };
}

function neighboursOf(
  item: VersionItem,
  others: ReadonlyMap<string, VersionItem>,
  { lineage }: IdLinks,
): VersionItem[] {
  const same = others.get(item.id ?? '');
  return [...(same === undefined ? [] : [same]), ...(lineage.get(item) ?? [])];
}

function idPairs(before: readonly VersionItem[], { after }: IdLinks): Pair[] {
  return before.flatMap((item) => {
    const same = after.get(item.id ?? '');
    return same === undefined ? [] : [{ before: item, after: same, matchedBy: 'id', score: 1 } as const];
  });
}
