// A citation of an act in force put right: its title where it was misspelt, its number, year and articles where they are of an old edition.

import type { Span } from '../model/location.ts';
import type { ActEntry } from '../model/registers.ts';
import type { ActReader } from './act.ts';
import { type Edition, editionNamed, editionsOf } from './act-edition.ts';
import { quotedTitle } from './act-words.ts';
import { type Citation, parseCitation } from './citation.ts';
import { citedEditions } from './cited-edition.ts';
import { mendArticles } from './mend-articles.ts';
import { editionOfNumber, isKnownAnew } from './own-number.ts';
import { dateInWords } from './register-words.ts';
import { comparable } from './text.ts';
import { applyEdits, type Edit } from './text-edits.ts';

export interface MendedCitation {
  /** The same where nothing has to change; undefined where something has, and a person has to say to what. */
  readonly text: string | undefined;
  readonly isMisspelt: boolean;
  /** The edition that it should cite, where it cites one before. */
  readonly edition: Edition | undefined;
  /** The number of before may still be the act's: the register does not say whether the edition was published as a whole. */
  readonly isDoubtful: boolean;
  readonly notes: readonly string[];
}

/** Everything about one act that its citations are held against. */
interface Act {
  readonly entry: ActEntry;
  readonly editions: readonly Edition[];
  /** Index of the edition whose number the act goes by. */
  readonly numbered: number;
}

export function createCitationMender(
  entry: ActEntry,
  acts: readonly ActEntry[],
  reader: ActReader,
): (text: string) => MendedCitation {
  const act = { entry, editions: editionsOf(entry), numbered: editionOfNumber(entry, acts) };
  return (text) => {
    const citation = parseCitation(text);
    const misspelt = misspellingIn(citation, entry);
    const edition = outdatedBy(citation, act);
    const articles = mendArticles(citation, edition === undefined ? undefined : reader.articlesNow(text));
    const title = misspelt === undefined ? [] : [{ span: misspelt, text: quotedTitle(entry) }];
    const mended = applyEdits(text, [...title, ...editionEdits(citation, act), ...articles.edits]);
    const doubts = numberNotes(citation, act);
    const isCurrent = edition === undefined || outdatedBy(parseCitation(mended), act) === undefined;
    return {
      text: isCurrent && !articles.isLost ? mended : undefined,
      isMisspelt: misspelt !== undefined,
      edition,
      isDoubtful: doubts.length > 0,
      notes: [...articles.notes, ...doubts],
    };
  };
}

/** The edition that a citation should name instead of the one that it names. */
function outdatedBy(citation: Citation, { editions, numbered }: Act): Edition | undefined {
  const { number, years } = citedEditions(citation, editions);
  const latest = editions.length - 1;
  // A citation with the whole history of an act means the end of it.
  if (years.length > 0 && years.every(({ edition }) => edition < latest)) return editions[latest];
  if (number === undefined || number.edition >= numbered) return undefined;
  const named = editionNamed(citation.text, editions) ?? 0;
  return named < numbered ? editions[numbered] : undefined;
}

/** Its number and its years, each where the citation has it. */
function editionEdits(citation: Citation, { editions, numbered }: Act): Edit[] {
  const { number, years, dates } = citedEditions(citation, editions);
  const [latest, own] = [editions.at(-1), editions[numbered]];
  const edits: Edit[] = [];
  if (number !== undefined && number.edition < numbered && own?.number !== undefined) {
    edits.push({ span: number.span, text: own.number });
    const fresh = own.date;
    if (fresh !== undefined) edits.push(...dates.map(({ span }) => ({ span, text: dateInWords(fresh) })));
  }
  const year = latest?.date?.slice(0, 4);
  if (year !== undefined && years.every(({ edition }) => edition < editions.length - 1)) {
    edits.push(...years.map(({ span }) => ({ span, text: `${year}年${latest?.event}` })));
  }
  return edits;
}

function numberNotes(citation: Citation, { entry, editions, numbered }: Act): string[] {
  const { number } = citedEditions(citation, editions);
  const revision = entry.修订?.[numbered - 1];
  if (number === undefined || number.edition >= numbered || revision === undefined) return [];
  return isKnownAnew(revision, entry) ? [] : ['那次如果只改了几条，没有全文重新公布，文号不用改'];
}

/** The misspelt title, with its 《》 where it has them. */
export function misspellingIn({ text, titles: [title] }: Citation, act: ActEntry): Span | undefined {
  const { 名称: name, 简称: short = [], 误写: misspellings } = act;
  if (misspellings === undefined) return undefined;
  const right = new Set([name, ...short].map(keyOf));
  const wrong = misspellings.filter((each) => !right.has(keyOf(each)));
  if (title !== undefined) return wrong.some((each) => keyOf(each) === keyOf(title.text)) ? title.span : undefined;
  const found = wrong.flatMap((each) => [`${republic}${each}`, each]).find((each) => text.includes(each));
  return found === undefined ? undefined : [text.indexOf(found), text.indexOf(found) + found.length];
}

const republic = '中华人民共和国';

function keyOf(name: string): string {
  return comparable(name)
    .replace(/[《》<>"']/gu, '')
    .replace(/(?<=.)\([^()]*\)$/u, '')
    .replace(/^(?:中华人民共和国)+(?=.{2})/u, '');
}
