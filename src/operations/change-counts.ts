import { isDeepStrictEqual } from 'node:util';
import type { Catalogue, Item } from '../model/catalogue.ts';
import type { ChangeCounts } from '../model/change-counts.ts';

/** What becomes of a catalogue's items, recognised by 编号; where one is given twice, first goes with first. */
export function countChanges(before: Catalogue, after: Catalogue): ChangeCounts {
  const old = byOccurrence(before.事项);
  const young = byOccurrence(after.事项);
  const staying = [...young].filter(([key]) => old.has(key));
  const oldOrder = [...old.keys()].filter((key) => young.has(key));
  return {
    added: young.size - staying.length,
    removed: old.size - staying.length,
    changed: staying.filter(([key, item]) => !isDeepStrictEqual(item, old.get(key))).length,
    isReordered: staying.some(([key], index) => key !== oldOrder[index]),
    isHeadChanged: !isDeepStrictEqual({ ...before, 事项: [] }, { ...after, 事项: [] }),
  };
}

/** Items by 编号 and how often it has occurred before. */
function byOccurrence(items: readonly Item[]): Map<string, Item> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const count = seen.get(item.编号) ?? 0;
      seen.set(item.编号, count + 1);
      return [`${count} ${item.编号}`, item];
    }),
  );
}
