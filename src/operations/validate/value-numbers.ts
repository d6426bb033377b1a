import { ownCopy } from '../../fields/remember.ts';

/** The number of a value, and of a list of texts those of its entries. */
export interface ValueNumbers {
  readonly whole: number;
  readonly entries: readonly number[];
}

const none: readonly number[] = [];
const nothing: ValueNumbers = { whole: 0, entries: none };

/**
 * Gives equal values equal numbers, so that long texts are compared once and not by everyone who asks: a text, a list of
 * texts, any JSON; 0 for undefined. A number is never given to two values, though a value may get another one after `limit`
 * others.
 */
export function createNumbering(limit: number): (value: unknown) => ValueNumbers {
  const texts = new Map<string, number>();
  const others = new Map<string, number>();
  let last = 0;
  const numberIn = (known: Map<string, number>, text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    last += 1;
    known.set(ownCopy(text), last);
    return last;
  };
  return (value) => {
    if (value === undefined) return nothing;
    if (typeof value === 'string') return { whole: numberIn(texts, value), entries: none };
    if (!isTextList(value)) return { whole: numberIn(others, JSON.stringify(value)), entries: none };
    const entries = value.map((entry) => numberIn(texts, entry));
    return { whole: numberIn(others, entries.join()), entries };
  };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
