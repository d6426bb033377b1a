import type { CatalogueIndex, ItemReference, RepositoryRule } from '../model/rule.ts';

interface Descent {
  readonly item: ItemReference;
  readonly formerIds: readonly string[];
}

/** An item comes from older ones, so nothing comes from itself. That a former id is still in use is right after a split. */
export const lineageAcyclic: RepositoryRule = {
  id: 'lineage-acyclic',
  title: '曾用编号不绕圈',
  scope: 'repository',
  severity: 'error',
  basis: '曾用编号记的是事项从哪里来；绕成一圈，比较、合并、查沿革时就认不出谁先谁后',
  tags: ['编号结构'],
  check(catalogues, report) {
    for (const descents of byPlace(catalogues)) {
      for (const circle of circlesIn(descents)) {
        const [id = ''] = circle;
        const descent = descents.get(id);
        if (descent === undefined) continue;
        const isOwn = circle.length === 1;
        report(descent.item, {
          path: ['曾用编号'],
          subject: circle.join(' '),
          message: isOwn ? `曾用编号里写着它自己的编号“${id}”` : `曾用编号绕成了一圈：${[...circle, id].join(' ← ')}`,
          hint: isOwn ? `请从曾用编号里删去“${id}”` : '请查以前的版本，把后来才有的编号从先有的事项的曾用编号里删去',
        });
      }
    }
  },
};

/** Items with former ids by their id, for each place: ids are unique within a place only. */
function byPlace(catalogues: readonly CatalogueIndex[]): Iterable<ReadonlyMap<string, Descent>> {
  const places = new Map<string, Map<string, Descent>>();
  for (const catalogue of catalogues) {
    if (catalogue.formerIds.length === 0) continue;
    const descents = places.get(catalogue.region) ?? new Map<string, Descent>();
    places.set(catalogue.region, descents);
    for (const { index, ids } of catalogue.formerIds) {
      const id = catalogue.ids[index] ?? '';
      if (!descents.has(id)) descents.set(id, { item: { catalogue, index }, formerIds: ids });
    }
  }
  return places.values();
}

interface Step {
  readonly id: string;
  /** Which of its former ids comes next. */
  next: number;
}

/** Each circle once, beginning with the id that stands first. Every item is visited once. */
function circlesIn(descents: ReadonlyMap<string, Descent>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of descents.keys()) {
    if (!done.has(start)) circles.push(...circlesFrom(start, descents, done));
  }
  return circles;
}

/** By hand, as a long lineage would be too deep for calls within calls. @param done ids that lead to nothing new */
function circlesFrom(start: string, descents: ReadonlyMap<string, Descent>, done: Set<string>): string[][] {
  const circles: string[][] = [];
  const way: Step[] = [{ id: start, next: 0 }];
  for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
    const former = descents.get(top.id)?.formerIds[top.next++];
    if (former === undefined) {
      done.add(top.id);
      way.pop();
      continue;
    }
    if (done.has(former) || !descents.has(former)) continue;
    const from = way.findIndex(({ id }) => id === former);
    if (from < 0) way.push({ id: former, next: 0 });
    else circles.push(way.slice(from).map(({ id }) => id));
  }
  return circles;
}
