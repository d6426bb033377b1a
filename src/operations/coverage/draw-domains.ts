// A draw by lot that anybody can repeat: the same seed draws the same domains, on every machine and in every version.

/**
 * @param domains in any order: only which there are counts
 * @param seed any text; the draw is recorded by it
 * @returns `count` of them, in the order given; all where there are no more
 */
export function drawDomains(domains: readonly string[], count: number, seed: string): string[] {
  const next = createGenerator(seed);
  const left = [...new Set(domains)].sort();
  const drawn = new Set<string>();
  while (drawn.size < count && left.length > 0) {
    const [domain] = left.splice(below(left.length, next), 1);
    if (domain !== undefined) drawn.add(domain);
  }
  return domains.filter((domain) => drawn.has(domain));
}

const range = 2 ** 32;

/** A whole number from 0 to `size` - 1, each as likely as the others: what lies beyond the last whole turn is drawn anew. */
function below(size: number, next: () => number): number {
  const limit = range - (range % size);
  let number = next();
  while (number >= limit) number = next();
  return number % size;
}

/** mulberry32 (Tommy Ettinger, public domain), begun with the FNV-1a hash of the seed's UTF-16 units. */
function createGenerator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
