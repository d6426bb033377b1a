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
  const became = { ours: rewritings(elements.base, elements.ours), theirs: rewritings(elements.base, elements.theirs) };
  if (isOneText(elements) || isRewrittenTwice(became)) return open(three.ours);
  const entries = [...entriesByKey(elements, identifier(elements, became)).values()];
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

interface Rewritings {
  readonly ours: ReadonlyMap<string, string | null>;
  readonly theirs: ReadonlyMap<string, string | null>;
}

function isRewrittenTwice({ ours, theirs }: Rewritings): boolean {
  return [...ours].some(([key, own]) => {
    const other = theirs.get(key);
    return other !== undefined && own !== other;
  });
}

/** An element that a side rewrote is the one that it was, unless the other side has the new words for another. */
function identifier({ ours, theirs }: Elements, became: Rewritings) {
  const origins = (own: Rewritings['ours'], other: Rewritings['ours'], otherKeys: ReadonlySet<string>) =>
    new Map(
      [...own].flatMap(([key, fresh]) =>
        fresh === null || (otherKeys.has(fresh) && other.get(key) !== fresh) ? [] : [[fresh, key] as const],
      ),
    );
  const of = {
    base: new Map<string, string>(),
    ours: origins(became.ours, became.theirs, keysOf(theirs)),
    theirs: origins(became.theirs, became.ours, keysOf(ours)),
  };
  return (element: ContentElement, side: keyof typeof of) => {
    const key = elementKey(element);
    return of[side].get(key) ?? key;
  };
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
  const text = rewrittenIn(entry) ?? writingOf(asTexts(entry));
  const marker = (entry.ours ?? entry.theirs)?.value.marker;
  return { text: text ?? '', ...(marker === undefined ? {} : { marker }) };
}

/** As the side says it that says something else; undefined where both say what the base said, or the same. */
function rewrittenIn({ base, ours, theirs }: Entry<ContentElement>): string | undefined {
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const [old, own, other] = [base, ours, theirs].map(({ value }) => elementKey(value));
  if (own === other) return undefined;
  return own === old ? theirs.value.text : ours.value.text;
}

function asTexts({ base, ours, theirs }: Entry<ContentElement>): Entry<string> {
  return {
    ...(base && { base: { ...base, value: base.value.text } }),
    ...(ours && { ours: { ...ours, value: ours.value.text } }),
    ...(theirs && { theirs: { ...theirs, value: theirs.value.text } }),
  };
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
