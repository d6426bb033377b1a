// What to do where an item cites an act: 依据.
import { type ActReader, createActReader } from '../../fields/act.ts';
import { currentArticle } from '../../fields/act-articles.ts';
import { editionNamed, editionsOf } from '../../fields/act-edition.ts';
import { actStanding, editionWords, formalCitation, quotedTitle } from '../../fields/act-words.ts';
import { parseCitation, parseCitations } from '../../fields/citation.ts';
import { hasEnded, livingSuccessors } from '../../fields/living-successors.ts';
import { createCitationMender, type MendedCitation } from '../../fields/mend-citation.ts';
import { told } from '../../fields/register-words.ts';
import type { Advice } from '../../model/impact.ts';
import type { Use } from '../../model/register-use.ts';
import type { ActEntry } from '../../model/registers.ts';
import { rewriteParts } from './rewrite-parts.ts';

/** An element of 依据 with the act in question. */
interface Cited {
  /** The citations of the element that mean the act; mostly the whole element. */
  readonly own: readonly string[];
  readonly parts: readonly string[];
  readonly use: Use;
}

const keep: Advice = { action: 'keep', proposals: [], reason: undefined, notes: [] };

export function createActAdviser(act: ActEntry, acts: readonly ActEntry[]): (use: Use) => Advice {
  const reader = createActReader(acts);
  const advise = hasEnded(act) ? endedAdviser(act, acts, reader) : currentAdviser(act, acts, reader);
  return (use) => {
    const parts = parseCitations(use.text);
    return advise({ use, parts, own: parts.filter((part) => reader.find(part) === act) });
  };
}

function endedAdviser(act: ActEntry, acts: readonly ActEntry[], reader: ActReader): (cited: Cited) => Advice {
  const reason = { trigger: '依据立改废', explanation: actStanding(act, acts) } as const;
  const living = livingSuccessors(act, acts);
  const [successor, another] = living;
  return (cited) => {
    if (successor === undefined) return { action: 'decide', proposals: [], reason, notes: [] };
    const proposals = living.map((each) => cite(cited, each, acts));
    const notes =
      articlesOf(cited).length === 0 ? [] : [`原来引的${articlesOf(cited).join('、')}，要在新的依据里重新查对条号`];
    if (another !== undefined) return { action: 'choose', proposals, reason, notes };
    const double = cited.parts.length > 1 ? undefined : doubleOf(cited.use, successor, { acts, reader });
    if (double !== undefined) {
      const note = doubleNote(double, successor, reader);
      return { action: 'remove', proposals: [], reason, notes: [note] };
    }
    return { action: 'replace', proposals, reason, notes };
  };
}

function cite({ use, parts, own }: Cited, successor: ActEntry, acts: readonly ActEntry[]): string {
  const rewrite = (part: string) => {
    if (!own.includes(part)) return undefined;
    const { orderNumber, documentNumber } = parseCitation(part);
    return formalCitation(successor, acts, orderNumber !== undefined || documentNumber !== undefined);
  };
  return rewriteParts(use.text, parts, { rewrite, separator: '；' });
}

function articlesOf({ own }: Cited): readonly string[] {
  return own.flatMap((part) => parseCitation(part).articles.map(({ text }) => text));
}

/** Another element that cites the successor, or an earlier one that will: one of them is enough. */
function doubleOf(
  { item, index }: Use,
  successor: ActEntry,
  { acts, reader }: { acts: readonly ActEntry[]; reader: ActReader },
): string | undefined {
  return (item.content.依据 ?? []).find((element, at) => {
    const cited = parseCitations(element).map(reader.find);
    if (at !== index && cited.includes(successor)) return true;
    return at < index && cited.some((other) => other !== undefined && onlySuccessor(other, acts) === successor);
  });
}

function doubleNote(double: string, successor: ActEntry, reader: ActReader): string {
  const isCited = parseCitations(double).some((part) => reader.find(part) === successor);
  return isCited ? `这一项另外引着“${double}”` : `这一项的“${double}”改后也是${quotedTitle(successor)}，只留一条`;
}

function onlySuccessor(act: ActEntry, acts: readonly ActEntry[]): ActEntry | undefined {
  const [only, another] = hasEnded(act) ? livingSuccessors(act, acts) : [];
  return another === undefined ? only : undefined;
}

function currentAdviser(act: ActEntry, acts: readonly ActEntry[], reader: ActReader): (cited: Cited) => Advice {
  const mend = createCitationMender(act, acts, reader);
  return ({ use, parts, own }) => {
    const mended = new Map(own.map((part) => [part, mend(part)]));
    const all = [...mended.values()];
    const reason = mendReason(act, all);
    if (reason === undefined) return { ...keep, notes: own.flatMap((part) => doubtfulArticles(part, act)) };
    const notes = all.flatMap((each) => each.notes);
    if (all.some(({ text }) => text === undefined)) return { action: 'decide', proposals: [], reason, notes };
    const proposal = rewriteParts(use.text, parts, { rewrite: (part) => mended.get(part)?.text, separator: '；' });
    return { action: 'replace', proposals: [proposal], reason, notes };
  };
}

/** Undefined where nothing has to be mended. */
function mendReason(act: ActEntry, mended: readonly MendedCitation[]): Advice['reason'] {
  const edition = mended.find((each) => each.edition !== undefined)?.edition;
  const title = quotedTitle(act);
  if (edition !== undefined) {
    return { trigger: '依据立改废', explanation: told(`${title}${editionWords(edition)}`, [act]) };
  }
  if (!mended.some(({ isMisspelt }) => isMisspelt)) return undefined;
  return { trigger: '纯文字', explanation: told(`标题是误写，应为${title}`, [act]) };
}

/** Articles that moved, cited without an edition: they may be of either. */
function doubtfulArticles(part: string, act: ActEntry): readonly string[] {
  if (editionNamed(part, editionsOf(act)) !== undefined) return [];
  return parseCitation(part).articles.flatMap(({ text }) => {
    const now = currentArticle(act, text, 0);
    const [only, another] = now?.articles ?? [];
    if (only === undefined || (another === undefined && text.startsWith(only))) return [];
    return [`没有写是哪一年的文本：如果引的是修订前的${text}，现在是${now?.articles.join('、')}`];
  });
}
