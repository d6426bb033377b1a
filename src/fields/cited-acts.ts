// Which acts of the register an element of 公开依据 cites, and where in the element.
import type { Span } from '../model/location.ts';
import type { ActEntry } from '../model/registers.ts';
import { createActReader } from './act.ts';
import { type Citation, formalTitle, parseCitation, parseCitations } from './citation.ts';
import { createCitationMender, type MendedCitation } from './mend-citation.ts';
import { onceEach } from './once-each.ts';
import { type ElementPart, placeParts } from './part-spans.ts';
import { remember, rememberLast } from './remember.ts';

export interface CitedAct {
  readonly act: ActEntry;
  /** Of the part that cites the act, mostly the whole element. */
  readonly citation: Citation;
  /** Where the part stands in the element. */
  readonly span: Span;
}

/** 民政部关于贯彻落实《…的意见》的通知 is a document of its own. */
const isAboutAnother = /(?:贯彻|落实|执行|实施|施行|学习|宣传)\s*《[^》]*》\s*(?:的|有关|若干|相关|中)/u;

/** A citation of an element, and the act that it means; undefined where the register has none. */
export interface CitationPart extends ElementPart {
  readonly act: ActEntry | undefined;
}

/** An element → all its citations in order. Total; most elements have one. */
export const citationPartsIn = onceEach((acts: readonly ActEntry[]) => {
  const { find } = createActReader(acts);
  const actOf = (text: string) => (isAboutAnother.test(text) ? undefined : find(text));
  const isKnown = (text: string) => find(text) !== undefined;
  return remember((element: string): readonly CitationPart[] =>
    placeParts(
      element,
      parseCitations(element).flatMap((part) => divided(part, isKnown)),
    ).map((part) => ({ ...part, act: actOf(part.text) })),
  );
});

const none: readonly CitedAct[] = [];

/** An element → its citations of acts that the register knows, in order. Total; most elements have one, many none. */
export const citedActsIn = onceEach((acts: readonly ActEntry[]) => {
  const partsIn = citationPartsIn(acts);
  const { find } = createActReader(acts);
  const citedIn = remember((element: string): readonly CitedAct[] =>
    partsIn(element).flatMap(({ text, span, act }) =>
      act === undefined ? [] : [{ act, citation: parseCitation(text), span }],
    ),
  );
  const isUnknown = rememberLast((element) => {
    const title = formalTitle(element);
    return title !== undefined && find(title) === undefined;
  });
  // A county's own documents: one title with many numbers, met once each, so that to remember them would not pay.
  return (element: string): readonly CitedAct[] => (isUnknown(element) ? none : citedIn(element));
});

/** What each cited act should be cited as today; made once for an act. */
export const mendersOf = onceEach((acts: readonly ActEntry[]) => {
  const reader = createActReader(acts);
  const menderOf = onceEach((act: ActEntry) => createCitationMender(act, acts, reader));
  return ({ act, citation }: CitedAct): MendedCitation => menderOf(act)(citation.text);
});

/** The title as the citation has it, else the whole citation: where to point, in the element. */
export function namedAt({ citation: { titles, text }, span: [start] }: CitedAct): {
  readonly text: string;
  readonly span: Span;
} {
  const title = titles[0] ?? { text, span: [0, text.length] };
  return { text: title.text, span: [start + title.span[0], start + title.span[1]] };
}

/** 婚姻法和继承法: two acts, where the register knows both; between 《》 the citations are divided already. */
function divided(part: string, isKnown: (text: string) => boolean): readonly string[] {
  if (part.includes('《') || isKnown(part)) return [part];
  const names = part.split(/以及|或者|[和与及或]/u);
  return names.length > 1 && names.every(isKnown) ? names : [part];
}
