// Lists are sets: what either side put in is in, what either side took out is out.
import { mergeOrder } from './merge-order.ts';
import { isExactly, settled, settleExactly, type Three, type ValueMerger } from './three.ts';

/** One entry with its place in each version. */
export interface Entry<Value> {
  readonly base?: Placed<Value>;
  readonly ours?: Placed<Value>;
  readonly theirs?: Placed<Value>;
}

interface Placed<Value> {
  readonly value: Value;
  readonly place: number;
}

/** Entries of the three lists by their key; the second entry with one key is an entry of its own. */
export function entriesByKey<Value>(
  lists: Three<readonly Value[]>,
  keyOf: (value: Value, side: keyof Three<unknown>) => string,
): ReadonlyMap<string, Entry<Value>> {
  const entries = new Map<string, Entry<Value>>();
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const counts = new Map<string, number>();
    for (const [place, value] of lists[side].entries()) {
      const key = keyOf(value, side);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      const name = `${count} ${key}`;
      entries.set(name, { ...entries.get(name), [side]: { value, place } });
    }
  }
  return entries;
}

/** On both sides, or new on one. */
export function isKept({ base, ours, theirs }: Entry<unknown>): boolean {
  if (ours !== undefined && theirs !== undefined) return true;
  return base === undefined && (ours !== undefined || theirs !== undefined);
}

/** As the side writes it that wrote it otherwise. */
export function writingOf<Value>({ base, ours, theirs }: Entry<Value>): Value | undefined {
  if (ours === undefined || theirs === undefined) return (ours ?? theirs)?.value;
  return isExactly(base?.value, ours.value) ? theirs.value : ours.value;
}

export function inMergedOrder<Value>(entries: readonly Entry<Value>[]): Entry<Value>[] {
  return mergeOrder(entries, {
    base: ({ base }) => base?.place,
    ours: ({ ours }) => ours?.place,
    theirs: ({ theirs }) => theirs?.place,
  });
}

/** A list of texts. Nothing is left of it where both sides together took everything out. */
export function listMerger(keyOf: (text: string) => string): ValueMerger {
  return (three) => {
    const exact = settleExactly(three);
    if (exact !== undefined) return exact;
    const entries = entriesByKey(asLists(three), (value) => keyOf(String(value)));
    const kept = inMergedOrder([...entries.values()].filter(isKept)).map(writingOf);
    return settled(kept.length === 0 ? undefined : kept);
  };
}

export function asLists({ base, ours, theirs }: Three<unknown>): Three<readonly unknown[]> {
  return { base: asList(base), ours: asList(ours), theirs: asList(theirs) };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
