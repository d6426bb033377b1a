import { remember } from '../../fields/remember.ts';
import { comparable } from '../../fields/text.ts';

/**
 * The share of characters and of pairs of neighbouring characters that two texts have in common, 0 to 1. Pairs make
 * order count; single characters let short texts (扶贫政策, 帮扶政策) be alike. Linear in length, symmetric.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [profileOf(a), profileOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const [few, many] = left.grams.size <= right.grams.size ? [left, right] : [right, left];
  let shared = 0;
  for (const [gram, count] of few.grams) shared += Math.min(count, many.grams.get(gram) ?? 0);
  return (2 * shared) / (left.size + right.size);
}

/** More than half in common. Two names of equal length that share their first half only (招生简章, 招生范围) are two things. */
export function areSimilar(a: string, b: string): boolean {
  return similarity(a, b) > 0.5;
}

interface Profile {
  readonly grams: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Few: elements are compared within one item, and a profile is larger than its text. */
const remembered = 500;

const profileOf = remember((text: string): Profile => {
  const characters = [...comparable(text)];
  const grams = new Map<string, number>();
  const count = (gram: string) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
  for (const [index, character] of characters.entries()) {
    count(character);
    const next = characters[index + 1];
    if (next !== undefined) count(character + next);
  }
  return { grams, size: Math.max(0, 2 * characters.length - 1) };
}, remembered);
