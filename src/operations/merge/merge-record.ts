// Values with keys of their own: 栏目, 扩展, 基准 …, and lists of such, as 偏离 by 要素.
import { asRecord } from '../../model/exact-values.ts';
import { asLists, entriesByKey, inMergedOrder } from './merge-list.ts';
import { isExactly, type Outcome, open, settled, settleExactly, type Three, type ValueMerger } from './three.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** Key by key; where one is open the whole is. Taken out as a whole on one side, it is open where the other edited it. */
export function recordMerger(mergeKey: ValueMerger, keys: Readonly<Record<string, ValueMerger>> = {}): ValueMerger {
  const mergerOf = (key: string) => (Object.hasOwn(keys, key) && keys[key]) || mergeKey;
  return (three) => {
    const exact = settleExactly(three);
    if (exact !== undefined) return exact;
    const [ours, theirs] = [asRecord(three.ours), asRecord(three.theirs)];
    if (ours === undefined || theirs === undefined) return open(three.ours);
    return mergeKeys({ base: asRecord(three.base) ?? {}, ours, theirs }, mergerOf);
  };
}

function mergeKeys(three: Three<Keyed>, mergerOf: (key: string) => ValueMerger): Outcome {
  const { base, ours, theirs } = three;
  const merged = new Map<string, unknown>();
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const { value, isOpen } = mergerOf(key)({ base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) });
    if (isOpen) return open(ours);
    if (value !== undefined) merged.set(key, value);
  }
  return settled(merged.size === 0 ? undefined : Object.fromEntries(merged));
}

/** A column's header may be called like what every object has: constructor. */
function own(record: Keyed, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A list of records, each known by `keyOf`: one that was taken out here and edited there is open. */
export function entriesMerger(
  keyOf: (entry: Readonly<Record<string, unknown>>) => string,
  mergeEntry: ValueMerger,
): ValueMerger {
  return (three) => {
    const exact = settleExactly(three);
    if (exact !== undefined) return exact;
    const entries = entriesByKey(asLists(three), (entry) => keyOf(asRecord(entry) ?? {}));
    const values: unknown[] = [];
    for (const { base, ours, theirs } of inMergedOrder([...entries.values()])) {
      const { value, isOpen } = mergePresence(
        { base: base?.value, ours: ours?.value, theirs: theirs?.value },
        mergeEntry,
      );
      if (isOpen) return open(three.ours);
      if (value !== undefined) values.push(value);
    }
    return settled(values.length === 0 ? undefined : values);
  };
}

function mergePresence(three: Three<unknown>, mergeEntry: ValueMerger): Outcome {
  const { base, ours, theirs } = three;
  if (ours !== undefined && theirs !== undefined) return mergeEntry(three);
  if (base === undefined) return settled(ours ?? theirs);
  const left = ours ?? theirs;
  return left === undefined || isExactly(base, left) ? settled(undefined) : open(ours);
}
