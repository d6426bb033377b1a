// Who is who by 编号 and 曾用编号. Lineage is read in both directions, so that swapping the sides gives the same links.
import type { VersionItem } from '../../model/version.ts';
import type { Sides } from './stage.ts';

export interface IdLinks {
  /** Items by their id where it is unique on its side. */
  readonly before: ReadonlyMap<string, VersionItem>;
  readonly after: ReadonlyMap<string, VersionItem>;
  /** By 曾用编号, each item of either side with those of the other side; what both versions record is old news. */
  readonly lineage: ReadonlyMap<VersionItem, ReadonlySet<VersionItem>>;
}

export function idLinks(sides: Sides): IdLinks {
  const before = uniqueIds(sides.before);
  const after = uniqueIds(sides.after);
  const lineage = new Map<VersionItem, Set<VersionItem>>();
  addLineage(after, before, lineage);
  addLineage(before, after, lineage);
  return { before, after, lineage };
}

function uniqueIds(items: readonly VersionItem[]): Map<string, VersionItem> {
  const found = new Map<string, VersionItem>();
  const repeated = new Set<string>();
  for (const item of items) {
    if (item.id === undefined) continue;
    if (found.has(item.id)) repeated.add(item.id);
    found.set(item.id, item);
  }
  for (const id of repeated) found.delete(id);
  return found;
}

function addLineage(
  from: ReadonlyMap<string, VersionItem>,
  to: ReadonlyMap<string, VersionItem>,
  lineage: Map<VersionItem, Set<VersionItem>>,
): void {
  for (const [id, item] of from) {
    const recordedBefore = to.get(id)?.content.曾用编号 ?? [];
    for (const former of item.content.曾用编号 ?? []) {
      const ancestor = to.get(former);
      if (ancestor === undefined || former === id || recordedBefore.includes(former)) continue;
      link(lineage, item, ancestor);
      link(lineage, ancestor, item);
    }
  }
}

function link(lineage: Map<VersionItem, Set<VersionItem>>, from: VersionItem, to: VersionItem): void {
  const known = lineage.get(from);
  if (known === undefined) lineage.set(from, new Set([to]));
  else known.add(to);
}
