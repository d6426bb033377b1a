/** The same numbers on every machine (mulberry32). */
export interface SeededRandom {
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** Another order of the same values. */
  shuffled<Value>(values: readonly Value[]): Value[];
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const shuffled = <Value>(values: readonly Value[]): Value[] => {
    const order = [...values];
    for (let at = order.length - 1; at > 0; at--) {
      const other = below(at + 1);
      [order[at], order[other]] = [order[other] as Value, order[at] as Value];
    }
    return order;
  };
  return { below, pick: (values) => values[below(values.length)] as (typeof values)[number], shuffled };
}
