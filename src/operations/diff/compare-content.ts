import { elementKey, parseContent } from '../../fields/content.ts';
import type { FieldComparer, PartDraft } from './field-comparer.ts';
import { pairUp } from './pair-up.ts';
import { setDifference } from './set-difference.ts';
import { areSimilar, similarity } from './similarity.ts';

/** As sets of elements, and within an element as a set of names: order, numbers and bullets are presentation. */
export const compareContent: FieldComparer = (before, after) => {
  const [old, fresh] = [elementsOf(before), elementsOf(after)];
  const difference = setDifference(old, fresh, keyOf);
  const { pairs, removed, added } = pairUp(difference.removed, difference.added, {
    score: (one, other) => (areSimilar(one, other) ? 1 + similarity(one, other) : Number(isWithin(one, other))),
    shares: isWithin,
  });
  const [oldNames, freshNames] = [namesOf(old), namesOf(fresh)];
  return eachOnce([
    ...pairs.flatMap(([one, other]) => partsOfPair(one, other, oldNames, freshNames)),
    ...removed.map(removedPart),
    ...added.map(addedPart),
  ]);
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

/**
 * Two elements that belong together: where one only lacks names that the other lists, these went or came; where words
 * changed besides, it was reworded. No part where the names only stand in another order or another element.
 */
function partsOfPair(
  old: string,
  fresh: string,
  oldNames: ReadonlySet<string>,
  freshNames: ReadonlySet<string>,
): PartDraft[] {
  const lost = namesIn(old).filter((name) => !freshNames.has(keyOf(name)));
  const won = namesIn(fresh).filter((name) => !oldNames.has(keyOf(name)));
  if (lost.length > 0 && won.length > 0) return [{ kind: 'content-reworded', before: old, after: fresh }];
  return [...lost.map(removedPart), ...won.map(addedPart)];
}

/** Longer elements are prose, no lists of names. */
const longestList = 1000;
/** Not within brackets: what they hold qualifies the name before them. */
const separator = /[、，,；;](?![^（(]*[）)])/u;

function namesIn(element: string): readonly string[] {
  if (element.length > longestList) return [element];
  return element.split(separator).map((name) => name.trim());
}

function namesOf(elements: readonly string[]): ReadonlySet<string> {
  return new Set(elements.flatMap(namesIn).map(keyOf));
}

function removedPart(text: string): PartDraft {
  return { kind: 'content-removed', before: text, after: null };
}

function addedPart(text: string): PartDraft {
  return { kind: 'content-added', before: null, after: text };
}

function eachOnce(parts: readonly PartDraft[]): PartDraft[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}
