import { ownCopy } from '../../fields/remember.ts';
import { createTupleMemory } from './tuple-memory.ts';

/** What is remembered of a value. Equal values share it, so that long texts are compared once and not by everyone who asks. */
export interface KnownValue {
  /** Never given to two values, though a value may get another one when it was forgotten; 0 for undefined. */
  readonly number: number;
  /** Bits of the signs in its texts; all of them where it is more than texts. */
  readonly signs: number;
  /** The catalogue in which rules were asked about it last: of the first one 1. */
  heard: number;
  /** By the groups of rules that were asked: those that spoke. */
  speakers: readonly (readonly number[])[];
  /** Of all groups together. */
  called: readonly number[];
}

/** The memory of the values of one field. */
export interface ValueMemory {
  /** Equal values give the same one. Of a list of texts each entry is shown to `visit`. */
  know(value: unknown, visit?: (entry: KnownValue, text: string) => void): KnownValue;
}

export interface MemoryOptions {
  /** Values of a kind that are remembered at most; then they are forgotten. */
  readonly limit: number;
  /** Gives a number that nobody has. */
  readonly next: () => number;
  readonly scan: (text: string) => number;
}

const none: readonly number[] = [];
const nobody: readonly (readonly number[])[] = [];
const allSigns = -1;

/** A text, a list of texts, any JSON. */
export function createValueMemory({ limit, next, scan }: MemoryOptions): ValueMemory {
  const nothing = fresh(0, 0);
  const texts = new Map<string, KnownValue>();
  const entries = new Map<string, KnownValue>();
  const lists = createTupleMemory<KnownValue>(limit);
  const others = new Map<string, KnownValue>();
  const numbers: number[] = [];
  const textIn = (known: Map<string, KnownValue>, text: string): KnownValue => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ownCopy(text);
    return learn(known, own, fresh(next(), scan(own)), limit);
  };
  const list = (value: readonly string[], visit: ((entry: KnownValue, text: string) => void) | undefined) => {
    let signs = 0;
    for (const [at, text] of value.entries()) {
      const entry = textIn(entries, text);
      visit?.(entry, text);
      numbers[at] = entry.number;
      signs |= entry.signs;
    }
    if (numbers.length > value.length) numbers.length = value.length;
    return lists.recall(numbers) ?? lists.remember(numbers, fresh(next(), signs));
  };
  const other = (value: unknown) => {
    const text = JSON.stringify(value);
    return others.get(text) ?? learn(others, text, fresh(next(), allSigns), limit);
  };
  return {
    know(value, visit) {
      if (value === undefined) return nothing;
      if (typeof value === 'string') return textIn(texts, value);
      return isTextList(value) ? list(value, visit) : other(value);
    },
  };
}

function fresh(number: number, signs: number): KnownValue {
  return { number, signs, heard: 0, speakers: nobody, called: none };
}

function learn<Key>(known: Map<Key, KnownValue>, key: Key, value: KnownValue, limit: number): KnownValue {
  if (known.size >= limit) known.clear();
  known.set(key, value);
  return value;
}

function isTextList(value: unknown): value is readonly string[] {
  if (!Array.isArray(value)) return false;
  for (const entry of value) if (typeof entry !== 'string') return false;
  return true;
}
