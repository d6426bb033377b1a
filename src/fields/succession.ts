/** What an entry of a register says of itself and of those that replaced it. */
interface Replaceable {
  readonly 名称: string;
  readonly 代替者?: readonly string[];
}

/**
 * The entries from `from` up to the one before `to`, each replaced by the next: A, B where A → B → C and `to` is C.
 * The shortest way, undefined where none leads there. A register that goes in circles does no harm.
 */
export function succession<Entry extends Replaceable>(
  byName: ReadonlyMap<string, Entry>,
  from: Entry,
  to: Entry,
): readonly Entry[] | undefined {
  if (from === to) return undefined;
  const seen = new Set([from]);
  const ways: (readonly Entry[])[] = [[from]];
  for (const way of ways) {
    const next = (way.at(-1)?.代替者 ?? []).map((name) => byName.get(name));
    if (next.includes(to)) return way;
    for (const entry of next) {
      if (entry === undefined || seen.has(entry)) continue;
      seen.add(entry);
      ways.push([...way, entry]);
    }
  }
  return undefined;
}
