/**
 * Gives equal values equal numbers, so that long texts are compared once and not by everyone who asks. A text, a list of
 * texts, any JSON; 0 for undefined. A number is never given to two values, though a value may get another one after
 * `limit` others.
 */
export function createNumbering(limit: number): (value: unknown) => number {
  const texts = new Map<string, number>();
  const others = new Map<string, number>();
  let last = 0;
  const numberOf = (text: string, known: Map<string, number>): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    last += 1;
    // A text cut out of a file keeps the whole file in memory: what is remembered is a copy.
    known.set(` ${text}`.slice(1), last);
    return last;
  };
  const listKey = (list: readonly unknown[]): string => {
    let key = '';
    for (const entry of list) key += `${typeof entry === 'string' ? numberOf(entry, texts) : JSON.stringify([entry])},`;
    return key;
  };
  return (value) => {
    if (value === undefined) return 0;
    if (typeof value === 'string') return numberOf(value, texts);
    return numberOf(Array.isArray(value) ? listKey(value) : JSON.stringify(value), others);
  };
}
