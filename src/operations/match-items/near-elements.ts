// Elements of two contents that are the same but for some words.
import { cutsNumber } from './name-tokens.ts';
import type { Value } from './profile.ts';

interface Near {
  /** Parts of the two. */
  readonly one: number;
  readonly other: number;
  /** 0 to 1. */
  readonly likeness: number;
  readonly texts: string;
}

/** Two elements that have less in common are two. */
const least = 0.5;
/** Of an element that was only extended, however far. */
const extended = 0.75;
/** More pairs than that are not looked at: contents of dozens of elements that all differ. */
const mostPairs = 400;

/** Pairs among the elements that only one of the contents has, the likest first, each element once. */
export function nearElements(one: Value, other: Value): readonly Near[] {
  const [a, b] = [without(one, other), without(other, one)];
  if (a.length * b.length === 0 || a.length * b.length > mostPairs) return [];
  const near: Near[] = [];
  for (const i of a) {
    for (const j of b) {
      const [left, right] = [one.words[i] ?? '', other.words[j] ?? ''];
      const likeness = likenessOf(left, right);
      if (likeness < least) continue;
      const texts = left < right ? `${left}\n${right}` : `${right}\n${left}`;
      near.push({ one: one.parts[i] ?? 0, other: other.parts[j] ?? 0, likeness, texts });
    }
  }
  near.sort((x, y) => y.likeness - x.likeness || (x.texts < y.texts ? -1 : 1));
  const taken = new Set<number>();
  return near.filter((pair) => {
    if (taken.has(pair.one) || taken.has(pair.other)) return false;
    taken.add(pair.one).add(pair.other);
    return true;
  });
}

/** Places of the parts that only the first has. */
function without(one: Value, other: Value): number[] {
  const others = new Set(other.parts);
  return [...one.parts.keys()].filter((at) => !others.has(one.parts[at] ?? 0));
}

/** What the two have in common at their beginning and end. A number is one word: 第1批 and 第12批 share 第 and 批. */
function likenessOf(one: string, other: string): number {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  let head = 0;
  while (head < shorter.length && shorter.charCodeAt(head) === longer.charCodeAt(head)) head++;
  while (head > 0 && (cutsNumber(shorter, head) || cutsNumber(longer, head))) head--;
  let tail = 0;
  const [s, l] = [shorter.length - 1, longer.length - 1];
  while (tail < shorter.length - head && shorter.charCodeAt(s - tail) === longer.charCodeAt(l - tail)) tail++;
  while (tail > 0 && (cutsNumber(shorter, s - tail + 1) || cutsNumber(longer, l - tail + 1))) tail--;
  const common = (head + tail) / longer.length;
  return head + tail === shorter.length ? Math.max(extended, common) : common;
}
