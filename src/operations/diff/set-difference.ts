export interface SetDifference {
  /** As published, in their order, each once. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What one list has and the other has not; two texts with the same key are the same. */
export function setDifference(
  before: readonly string[],
  after: readonly string[],
  keyOf: (text: string) => string,
): SetDifference {
  const [old, fresh] = [byKey(before, keyOf), byKey(after, keyOf)];
  return { removed: without(old, fresh), added: without(fresh, old) };
}

function byKey(texts: readonly string[], keyOf: (text: string) => string): Map<string, string> {
  const index = new Map<string, string>();
  for (const text of texts) {
    const key = keyOf(text);
    if (!index.has(key)) index.set(key, text);
  }
  return index;
}

function without(texts: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...texts].filter(([key]) => !others.has(key)).map(([, text]) => text);
}
