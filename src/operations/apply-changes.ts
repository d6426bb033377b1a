// A version with changes made to it. That the result is the new version, up to presentation, is the law of diffVersions.

import { itemsAfter, itemsBefore } from '../model/change-items.ts';
import type { Changed, ChangeSet, FieldValue } from '../model/change-set.ts';
import { groupBy } from '../model/group-by.ts';
import type { ItemContent, Version, VersionCatalogue, VersionItem } from '../model/version.ts';

/** What is only presentation (order, 编号 of unchanged items, heads) stays as it is; what is new in a domain stands at its end. */
export function applyChanges(before: Version, changeSet: ChangeSet): Version {
  const edited = new Map<VersionItem, VersionItem>();
  const gone = new Set<VersionItem>();
  const arriving: VersionItem[] = [];
  for (const change of changeSet.changes) {
    if (change.kind === 'changed' && !change.domainMoved) {
      edited.set(change.before, editedItem(change));
      continue;
    }
    for (const item of itemsBefore(change)) gone.add(item);
    arriving.push(...(change.kind === 'changed' ? [editedItem(change)] : itemsAfter(change)));
  }
  const arrivals = groupBy(arriving, ({ domain }) => domain);
  const staying = before.catalogues.map((catalogue, index) => {
    const items = catalogue.items.filter((item) => !gone.has(item)).map((item) => edited.get(item) ?? item);
    const newcomers = arrivals.get(catalogue.head.领域) ?? [];
    arrivals.delete(catalogue.head.领域);
    return withItems(catalogue, index, [...items, ...newcomers]);
  });
  const opened = [...arrivals.values()].flatMap((items, offset) => {
    const home = changeSet.after.catalogues[items[0]?.catalogue ?? -1];
    return home === undefined ? [] : [withItems(home, staying.length + offset, items)];
  });
  return { name: before.name, catalogues: [...staying, ...opened] };
}

function withItems(catalogue: VersionCatalogue, index: number, items: readonly VersionItem[]): VersionCatalogue {
  const placed = items.map((item, at) => ({ ...item, domain: catalogue.head.领域, catalogue: index, index: at }));
  return { ...catalogue, items: placed };
}

function editedItem({ before, after, fields }: Changed): VersionItem {
  const content = { ...before.content, ...lineageOf(after.content) } as Record<string, FieldValue>;
  for (const { field, after: value } of fields) {
    if (value === null) delete content[field];
    else content[field] = value;
  }
  return { ...after, content: content as ItemContent };
}

/** An item that is written anew keeps the lineage that the new version records. */
function lineageOf({ 基准编号, 曾用编号 }: ItemContent): ItemContent {
  return { ...(基准编号 === undefined ? {} : { 基准编号 }), ...(曾用编号 === undefined ? {} : { 曾用编号 }) };
}
