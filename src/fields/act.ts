// 法规名录: which act a citation means, whether it is in force, and how two citations belong together.

import type { Relation } from '../model/comparison.ts';
import type { ActEntry } from '../model/registers.ts';
import { type CurrentArticle, currentArticle } from './act-articles.ts';
import { type Edition, editionNamed, editionsOf } from './act-edition.ts';
import { createActFinder } from './act-names.ts';
import { parseCitation } from './citation.ts';
import { onceEach } from './once-each.ts';
import { dateInWords, told } from './register-words.ts';
import { remember } from './remember.ts';
import { succession } from './succession.ts';

export interface ActStanding {
  /** With its 《》, without 中华人民共和国. */
  readonly title: string;
  readonly status: ActEntry['状态'];
  /** Repealed or expired since: 2021-01-01, 2021-01 or 2021. */
  readonly since?: string;
  /** With their 《》; empty where nothing took its place. */
  readonly replacedBy: readonly string[];
  /** False for an entry that is 待核对. */
  readonly checked: boolean;
}

/** An article that a citation gives by the numbers of an old edition. */
export interface ArticleNow extends CurrentArticle {
  /** As the citation writes it: 第九条第二款. */
  readonly cited: string;
  /** False for an entry that is 待核对. */
  readonly checked: boolean;
}

/** Everything about acts, bound to one register. Total: what the register does not know is undefined. */
export interface ActReader {
  /** A title or a whole citation, with or without 《》 → its entry. */
  find(title: string): ActEntry | undefined;
  /** The same act in another edition, or an act and what replaced it, over several steps too. Swapped sides give the mirror. */
  relate(before: string, after: string): Relation | undefined;
  standing(citation: string): ActStanding | undefined;
  /** When the edition that a citation names was made, else the act itself: the register's date and how to tell it. */
  making(citation: string): { readonly date: string; readonly explanation: string } | undefined;
  /**
   * What the articles of a citation are now. Only of a citation that names an old edition, and only the articles whose way
   * the register knows: a citation that names none may mean either.
   */
  articlesNow(citation: string): readonly ArticleNow[];
}

/** The reader for a register; the same register gives the same reader. */
export const createActReader: (entries: readonly ActEntry[]) => ActReader = onceEach(newReader);

function newReader(acts: readonly ActEntry[]): ActReader {
  const byName = new Map(acts.map((act) => [act.名称, act]));
  const entryOf = createActFinder(acts);
  const read = remember((citation: string) => readCitation(citation, entryOf(citation)));
  const find = (title: string) => read(title)?.act;
  return {
    find,
    relate(before, after) {
      const [old, fresh] = [read(before), read(after)];
      if (old === undefined || fresh === undefined) return undefined;
      if (old.act === fresh.act) return relateEditions(old, fresh);
      const forward = succession(byName, old.act, fresh.act);
      if (forward !== undefined) return { kind: 'updated', explanation: replacements(forward, fresh.act) };
      const backward = succession(byName, fresh.act, old.act);
      return backward && { kind: 'outdated', explanation: replacements(backward, old.act) };
    },
    standing(citation) {
      const act = find(citation);
      return act && standingOf(act);
    },
    making(citation) {
      const cited = read(citation);
      return cited && makingOf(cited);
    },
    articlesNow(citation) {
      const cited = read(citation);
      return cited === undefined ? [] : movedArticles(citation, cited);
    },
  };
}

interface Cited {
  readonly act: ActEntry;
  readonly editions: readonly Edition[];
  /** Index of the edition that the citation names. */
  readonly named: number | undefined;
}

function readCitation(citation: string, act: ActEntry | undefined): Cited | undefined {
  if (act === undefined) return undefined;
  const editions = editionsOf(act);
  return { act, editions, named: editionNamed(citation, editions) };
}

/** Where one side names an old edition, the other side without any means the act as it stands. */
function relateEditions({ act, editions, named: before }: Cited, { named: after }: Cited): Relation | undefined {
  const latest = editions.length - 1;
  const [old, fresh] = [before ?? latest, after ?? latest];
  const newer = editions[Math.max(old, fresh)];
  if (old === fresh || newer === undefined) return undefined;
  return { kind: fresh > old ? 'updated' : 'outdated', explanation: told(`${titleOf(act)}${eventOf(newer)}`, [act]) };
}

/** 2019年4月3日修订（国务院令第711号）. */
function eventOf({ date, number, event }: Edition): string {
  return `${date === undefined ? '已' : dateInWords(date)}${event}${number === undefined ? '' : `（${number}）`}`;
}

function replacements(way: readonly ActEntry[], last: ActEntry): string {
  const steps = way.map((act, index) => `${endOf(act)}，由${titleOf(way[index + 1] ?? last)}代替`);
  return told(steps.join('；'), way);
}

/** 《收养法》2021年1月1日废止. */
function endOf(act: ActEntry): string {
  const since = act.状态日期 === undefined ? '已' : dateInWords(act.状态日期);
  return `${titleOf(act)}${since}${act.状态 === '已失效' ? '失效' : '废止'}`;
}

function titleOf(act: ActEntry): string {
  return titled(act.名称);
}

function titled(name: string): string {
  return `《${name.replace(/^中华人民共和国(?=.{2})/u, '')}》`;
}

function standingOf(act: ActEntry): ActStanding {
  return {
    title: titleOf(act),
    status: act.状态,
    ...(act.状态日期 === undefined ? {} : { since: act.状态日期 }),
    replacedBy: (act.代替者 ?? []).map(titled),
    checked: act.核对 === '已对照',
  };
}

function makingOf({ act, editions, named }: Cited): ReturnType<ActReader['making']> {
  const edition = editions[named ?? 0];
  if (edition?.date === undefined) return undefined;
  const inForce = edition.inForce === undefined ? '' : `，${dateInWords(edition.inForce)}起施行`;
  return { date: edition.date, explanation: told(`${titleOf(act)}${eventOf(edition)}${inForce}`, [act]) };
}

function movedArticles(citation: string, { act, editions, named }: Cited): ArticleNow[] {
  if (named === undefined || named === editions.length - 1) return [];
  return parseCitation(citation).articles.flatMap(({ text }) => {
    const now = currentArticle(act, text, named);
    return now === undefined ? [] : [{ cited: text, ...now, checked: act.核对 === '已对照' }];
  });
}
