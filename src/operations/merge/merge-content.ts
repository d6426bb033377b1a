// 内容 by its elements: a set like a list, but an element has words that both sides may rewrite.
import { type ContentElement, elementKey, parseContent } from '../../fields/content.ts';
import { pairUp } from '../diff/pair-up.ts';
import { areSimilar, similarity } from '../diff/similarity.ts';
import { writeContent } from './content-form.ts';
import { type Entry, entriesByKey, inMergedOrder, isKept, writingOf } from './merge-list.ts';
import { type Outcome, open, settled, settleExactly, type Three } from './three.ts';

type Elements = Three<readonly ContentElement[]>;

/**
 * Open where both sides rewrote the same element differently, or one took it out and the other rewrote it; and where a
 * text resists to be put together: what comes out must read as exactly the elements that went in.
 */
export function mergeContent(three: Three<unknown>): Outcome {
  const exact = settleExactly(three);
  if (exact !== undefined) return exact;
  const texts = { base: asText(three.base), ours: asText(three.ours), theirs: asText(three.theirs) };
  const elements = { base: elementsOf(texts.base), ours: elementsOf(texts.ours), theirs: elementsOf(texts.theirs) };
  const same = settleBySet(three, elements);
  if (same !== undefined) return same;
  if (isOneText(elements) || isRewrittenTwice(elements)) return open(three.ours);
  const entries = [...entriesByKey(elements, elementKey).values()];
  const kept = inMergedOrder(entries.filter(isKept)).map(mergedElement);
  if (kept.length === 0) return settled(undefined);
  const written = writings(texts, elements).map((model) => writeContent(kept, model));
  const sound = written.find((text) => readsAs(text, kept));
  return sound === undefined ? open(three.ours) : settled(sound);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function elementsOf(text: string): readonly ContentElement[] {
  return parseContent(text).elements.filter((element) => elementKey(element) !== '');
}

/** One side changed nothing but presentation, or both made the same of it. */
function settleBySet({ ours, theirs }: Three<unknown>, elements: Elements): Outcome | undefined {
  const keys = { base: keysOf(elements.base), ours: keysOf(elements.ours), theirs: keysOf(elements.theirs) };
  if (areEqual(keys.ours, keys.theirs) || areEqual(keys.base, keys.theirs)) return settled(ours);
  return areEqual(keys.base, keys.ours) ? settled(theirs) : undefined;
}

function keysOf(elements: readonly ContentElement[]): ReadonlySet<string> {
  return new Set(elements.map(elementKey));
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key));
}

/** One sentence on all sides is a text, no list. */
function isOneText({ base, ours, theirs }: Elements): boolean {
  return base.length <= 1 && ours.length <= 1 && theirs.length <= 1;
}

function isRewrittenTwice({ base, ours, theirs }: Elements): boolean {
  const [byOurs, byTheirs] = [rewritings(base, ours), rewritings(base, theirs)];
  return [...byOurs].some(([key, own]) => {
    const other = byTheirs.get(key);
    return other !== undefined && own !== other;
  });
}

/** What became of each element that is gone: another wording, or null. */
function rewritings(
  base: readonly ContentElement[],
  side: readonly ContentElement[],
): ReadonlyMap<string, string | null> {
  const [old, fresh] = [keysOf(base), keysOf(side)];
  const gone = [...old].filter((key) => !fresh.has(key));
  const come = [...fresh].filter((key) => !old.has(key));
  const { pairs } = pairUp(gone, come, { score: likeness });
  const became = new Map<string, string | null>(gone.map((key) => [key, null]));
  for (const [before, after] of pairs) became.set(before, after);
  return became;
}

/** A single character is within too much. */
const shortest = 2;

function likeness(old: string, fresh: string): number {
  if (areSimilar(old, fresh)) return 1 + similarity(old, fresh);
  const [short = '', long = ''] = old.length < fresh.length ? [old, fresh] : [fresh, old];
  return short.length >= shortest && long.includes(short) ? 1 : 0;
}

function mergedElement(entry: Entry<ContentElement>): ContentElement {
  const text = writingOf({
    ...(entry.base && { base: { ...entry.base, value: entry.base.value.text } }),
    ...(entry.ours && { ours: { ...entry.ours, value: entry.ours.value.text } }),
    ...(entry.theirs && { theirs: { ...entry.theirs, value: entry.theirs.value.text } }),
  });
  const marker = (entry.ours ?? entry.theirs)?.value.marker;
  return { text: text ?? '', ...(marker === undefined ? {} : { marker }) };
}

/** Ours is the model, unless theirs is a list and ours is none. */
function writings(texts: Three<string>, { ours, theirs }: Elements): string[] {
  const oursFirst = ours.length > 1 || theirs.length <= 1 || ours.some(({ marker }) => marker !== undefined);
  return oursFirst ? [texts.ours, texts.theirs] : [texts.theirs, texts.ours];
}

function readsAs(text: string, elements: readonly ContentElement[]): boolean {
  const read = elementsOf(text);
  return (
    read.length === elements.length &&
    read.every((element, index) => elementKey(element) === elementKey(elements[index] ?? { text: '' }))
  );
}
