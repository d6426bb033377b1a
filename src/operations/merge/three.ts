// One value of the three versions, and what became of it.

export interface Three<Value> {
  readonly base: Value;
  readonly ours: Value;
  readonly theirs: Value;
}

export type Side = 'ours' | 'theirs';

export interface Outcome<Value = unknown> {
  /** Undefined where the result has none. Ours where it is open. */
  readonly value: Value;
  /** A person has to choose. */
  readonly isOpen: boolean;
}

export function settled<Value>(value: Value): Outcome<Value> {
  return { value, isOpen: false };
}

export function open<Value>(value: Value): Outcome<Value> {
  return { value, isOpen: true };
}

/** One value of an item or of a head, absent where undefined. */
export type ValueMerger = (three: Three<unknown>) => Outcome;

/** Equal letter by letter: an absent value and an empty one are two things. */
export function isExactly(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is settled without looking inside: one side only, or the same on both. Presentation counts as what was written. */
export function settleExactly<Value>({ base, ours, theirs }: Three<Value>): Outcome<Value> | undefined {
  if (isExactly(base, theirs) || isExactly(ours, theirs)) return settled(ours);
  return isExactly(base, ours) ? settled(theirs) : undefined;
}

/** A value that only counts as a whole; `areSame` tells presentation from change. */
export function mergeWhole(three: Three<unknown>, areSame: (one: unknown, other: unknown) => boolean): Outcome {
  const { base, ours, theirs } = three;
  const exact = settleExactly(three);
  if (exact !== undefined) return exact;
  if (areSame(ours, theirs) || areSame(base, theirs)) return settled(ours);
  return areSame(base, ours) ? settled(theirs) : open(ours);
}
