/** Remembers something of rows of numbers. */
export interface TupleMemory<Value> {
  recall(numbers: readonly number[]): Value | undefined;
  /** Empties the memory first where it holds as much as it may. */
  remember(numbers: readonly number[], value: Value): Value;
}

interface Remembered<Value> {
  readonly numbers: readonly number[];
  readonly value: Value;
  /** Another row of the same hash. */
  readonly next: Remembered<Value> | undefined;
}

/** A map whose keys are rows of numbers: by their hash, that none has to be written as a text to be looked up. */
export function createTupleMemory<Value>(limit: number): TupleMemory<Value> {
  const known = new Map<number, Remembered<Value>>();
  return {
    recall(numbers) {
      let one = known.get(hashOf(numbers));
      while (one !== undefined && !areEqual(one.numbers, numbers)) one = one.next;
      return one?.value;
    },
    remember(numbers, value) {
      if (known.size >= limit) known.clear();
      const hash = hashOf(numbers);
      known.set(hash, { numbers: [...numbers], value, next: known.get(hash) });
      return value;
    },
  };
}

/** Small enough that an engine keeps it as a whole number. */
const mask = 0x3fffffff;

function hashOf(numbers: readonly number[]): number {
  let hash = numbers.length;
  for (let at = 0; at < numbers.length; at += 1) hash = (Math.imul(hash, 0x01000193) ^ (numbers[at] as number)) & mask;
  return hash;
}

function areEqual(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
