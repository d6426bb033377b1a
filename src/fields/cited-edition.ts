// Which editions a citation names, by its number and by its years, each on its own: （国务院令第492号）, （2018年修正）.

import type { Span } from '../model/location.ts';
import { type Edition, editionNamed } from './act-edition.ts';
import type { Citation } from './citation.ts';

export interface CitedEdition {
  /** Index among the editions. */
  readonly edition: number;
  readonly span: Span;
}

export interface CitedEditions {
  /** Undefined for a citation without a number, and for a number that is not the act's. */
  readonly number: CitedEdition | undefined;
  /** Years that tell an edition: 2018年修正, 2018年版. */
  readonly years: readonly CitedEdition[];
  /** Years that only date the number: 2007年4月5日国务院令第492号. */
  readonly dates: readonly CitedEdition[];
}

const year =
  /(?<![\d第])(?<digits>(?:19|20)\d\d)(?!\d)年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第?[一二三四五六七八九]次)?(?<event>修[订正改]版?|版)?/gu;
/** Before a number, and no part of it; 日 is the end of a date. */
const leadingWords = /^(?:日|根据|依据|按照|依照|见|和|及)/u;

export function citedEditions(citation: Citation, editions: readonly Edition[]): CitedEditions {
  const number = citedNumber(citation, editions);
  const [years, dates]: [CitedEdition[], CitedEdition[]] = [[], []];
  for (const { 0: text, index, groups } of citation.text.matchAll(year)) {
    const span: Span = [index, index + text.length];
    const edition = editions.findLastIndex(({ date }) => date?.startsWith(groups?.['digits'] ?? ''));
    if (edition < 0 || isPartOfName(span, citation)) continue;
    const isDate = groups?.['event'] === undefined && number !== undefined;
    (isDate ? dates : years).push({ edition, span });
  }
  return { number, years, dates };
}

function citedNumber(
  { orderNumber, documentNumber }: Citation,
  editions: readonly Edition[],
): CitedEdition | undefined {
  const fragment = orderNumber ?? documentNumber;
  const edition = fragment && editionNamed(fragment.text, editions);
  if (fragment === undefined || edition === undefined) return undefined;
  const [before = ''] = leadingWords.exec(fragment.text) ?? [];
  return { edition, span: [fragment.span[0] + before.length, fragment.span[1]] };
}

/** The year of a title or of a document's number tells no edition. */
function isPartOfName([start]: Span, { titles, documentNumber, orderNumber }: Citation): boolean {
  return [...titles, documentNumber, orderNumber].some((part) => {
    return part !== undefined && start >= part.span[0] && start < part.span[1];
  });
}
