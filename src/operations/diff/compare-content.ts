import { elementKey, parseContent } from '../../fields/content.ts';
import type { FieldComparer, PartDraft } from './field-comparer.ts';
import { pairUp } from './pair-up.ts';
import { setDifference } from './set-difference.ts';
import { areSimilar, similarity } from './similarity.ts';

/** As sets of elements: their order, numbers and bullets are presentation. */
export const compareContent: FieldComparer = (before, after) => {
  const difference = setDifference(elementsOf(before), elementsOf(after), keyOf);
  const { pairs, removed, added } = pairUp(difference.removed, difference.added, {
    score: (old, fresh) => (areSimilar(old, fresh) ? 1 + similarity(old, fresh) : Number(isWithin(old, fresh))),
    shares: isWithin,
  });
  return [
    ...pairs.map(([old, fresh]): PartDraft => ({ kind: 'content-reworded', before: old, after: fresh })),
    ...removed.map((old): PartDraft => ({ kind: 'content-removed', before: old, after: null })),
    ...added.map((fresh): PartDraft => ({ kind: 'content-added', before: null, after: fresh })),
  ];
};

function elementsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => parseContent(text).elements.map((element) => element.text));
}

function keyOf(text: string): string {
  return elementKey({ text });
}

/** A single character is within too much. */
const shortest = 2;

/** 申请条件 and 申请条件、办理程序: extended, shortened, joined with another or taken apart. */
function isWithin(old: string, fresh: string): boolean {
  const [short = '', long = ''] = [keyOf(old), keyOf(fresh)].sort((a, b) => a.length - b.length);
  return short.length >= shortest && long.includes(short);
}
