// What to do where an item cites an act: 依据.
import { createActReader } from '../../fields/act.ts';
import { currentArticle } from '../../fields/act-articles.ts';
import { editionNamed, editionsOf } from '../../fields/act-edition.ts';
import { actStanding, editionWords, formalCitation, quotedTitle } from '../../fields/act-words.ts';
import { parseCitation } from '../../fields/citation.ts';
import { type CitationPart, citationPartsIn, mendersOf } from '../../fields/cited-acts.ts';
import { hasEnded, livingSuccessors } from '../../fields/living-successors.ts';
import type { MendedCitation } from '../../fields/mend-citation.ts';
import { told } from '../../fields/register-words.ts';
import { namesNothingElse } from '../../fields/title-with-references.ts';
import type { Advice } from '../../model/impact.ts';
import type { Use } from '../../model/register-use.ts';
import type { ActEntry } from '../../model/registers.ts';
import { type AdvisedPart, type RewrittenElement, rewriteElement } from './rewrite-parts.ts';

const keep: Advice = { action: 'keep', proposals: [], reason: undefined, notes: [] };

export function createActAdviser(act: ActEntry, acts: readonly ActEntry[]): (use: Use) => Advice {
  return hasEnded(act) ? endedAdviser(act, acts) : currentAdviser(act, acts);
}

function endedAdviser(act: ActEntry, acts: readonly ActEntry[]): (use: Use) => Advice {
  const reason = { trigger: '依据立改废', explanation: actStanding(act, acts) } as const;
  const [successor, another] = livingSuccessors(act, acts);
  return (use) => {
    const parts = citationPartsIn(acts)(use.text);
    const own = parts.filter((part) => part.act === act);
    const decide = (notes: readonly string[]): Advice => ({ action: 'decide', proposals: [], reason, notes });
    if (successor === undefined) return decide([]);
    const lost = own.find((part) => !namesNothingElse(parseCitation(part.text), act));
    if (lost !== undefined) return decide([`“${lost.text}”里除了标题还有别的话，改后怎么写请人定`]);
    const { proposals, notes } = rewritten(use, act, acts);
    const all = [...articleNotes(parts, acts), ...notes];
    if (another !== undefined) return { action: 'choose', proposals, reason, notes: all };
    const double = parts.length > 1 ? undefined : doubleOf(use, successor, acts);
    if (double === undefined) return { action: 'replace', proposals, reason, notes: all };
    const gone = articlesOf(own).map((articles) => `原来引的${articles}跟着删去，还用得上的，在那一条里写上新的条号`);
    return { action: 'remove', proposals: [], reason, notes: [doubleNote(double, successor, acts), ...gone] };
  };
}

/** The element with everything in it mended that can be mended at once, with the act that is asked for in each of its ways. */
function rewritten({ text }: Use, act: ActEntry, acts: readonly ActEntry[]): RewrittenElement {
  const { find } = createActReader(acts);
  const parts = citationPartsIn(acts)(text).map((part): AdvisedPart => {
    return { ...part, isOwn: part.act === act, fresh: freshCitations(part, acts) };
  });
  return rewriteElement(text, parts, (one, other) => {
    const [meant, otherwise] = [find(one), find(other)];
    return meant === undefined ? one === other : meant === otherwise;
  });
}

/** As it may be cited today; none where a person has to say; undefined where it stays. */
function freshCitations({ text, span, act }: CitationPart, acts: readonly ActEntry[]): readonly string[] | undefined {
  if (act === undefined) return undefined;
  const citation = parseCitation(text);
  if (!hasEnded(act)) {
    const mended = mendersOf(acts)({ act, citation, span }).text;
    return mended === text ? undefined : [mended ?? []].flat();
  }
  if (!namesNothingElse(citation, act)) return [];
  const isNumbered = citation.orderNumber !== undefined || citation.documentNumber !== undefined;
  return livingSuccessors(act, acts).map((successor) => formalCitation(successor, acts, isNumbered));
}

/** Of all that ended: what stands beside the act that is asked for is rewritten with it. */
function articleNotes(parts: readonly CitationPart[], acts: readonly ActEntry[]): readonly string[] {
  const changed = parts.filter((part) => freshCitations(part, acts)?.length && part.act && hasEnded(part.act));
  return articlesOf(changed).map((articles) => `原来引的${articles}，要在新的依据里重新查对条号`);
}

/** At most one text: 第八条、第九条. */
function articlesOf(parts: readonly CitationPart[]): readonly string[] {
  const articles = parts.flatMap(({ text }) => parseCitation(text).articles.map((article) => article.text));
  return articles.length === 0 ? [] : [articles.join('、')];
}

/** Another element that cites the successor, or an earlier one that will: one of them is enough. */
function doubleOf({ item, index }: Use, successor: ActEntry, acts: readonly ActEntry[]): string | undefined {
  return (item.content.依据 ?? []).find((element, at) => {
    const cited = citationPartsIn(acts)(element);
    if (at !== index && cited.some(({ act }) => act === successor)) return true;
    return at < index && cited.some((part) => becomes(part, acts) === successor);
  });
}

function doubleNote(double: string, successor: ActEntry, acts: readonly ActEntry[]): string {
  const isCited = citationPartsIn(acts)(double).some(({ act }) => act === successor);
  return isCited ? `这一项另外引着“${double}”` : `这一项的“${double}”改后也是${quotedTitle(successor)}，只留一条`;
}

/** Undefined where it stays what it is, and where a person has to say. */
function becomes(part: CitationPart, acts: readonly ActEntry[]): ActEntry | undefined {
  const [only, another] = part.act !== undefined && hasEnded(part.act) ? livingSuccessors(part.act, acts) : [];
  return another === undefined && freshCitations(part, acts)?.length === 1 ? only : undefined;
}

function currentAdviser(act: ActEntry, acts: readonly ActEntry[]): (use: Use) => Advice {
  return (use) => {
    const own = citationPartsIn(acts)(use.text).filter((part) => part.act === act);
    const mended = own.map(({ text, span }) => mendersOf(acts)({ act, citation: parseCitation(text), span }));
    const reason = mendReason(act, mended);
    if (reason === undefined) return { ...keep, notes: own.flatMap(({ text }) => doubtfulArticles(text, act)) };
    const ownNotes = mended.flatMap((each) => each.notes);
    if (mended.some(({ text }) => text === undefined))
      return { action: 'decide', proposals: [], reason, notes: ownNotes };
    const { proposals, notes } = rewritten(use, act, acts);
    return { action: 'replace', proposals, reason, notes: [...ownNotes, ...notes] };
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
