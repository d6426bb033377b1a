// What an entry of a list says, so that two entries that say the same can be told.
import type { ActEntry, Registers } from '../model/registers.ts';
import { editionNamed, editionsOf } from './act-edition.ts';
import { normaliseAudience } from './audience.ts';
import { normaliseCitation } from './citation.ts';
import { type CitedAct, citedActsIn } from './cited-acts.ts';
import { parseLevel } from './level.ts';
import { parseMethod } from './method.ts';
import { onceEach } from './once-each.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

export const listFields = ['依据', '主体', '方式', '渠道', '对象', '层级'] as const;
export type ListField = (typeof listFields)[number];

/**
 * Equal for entries of one meaning: an act with its edition and its articles, an audience, a level. Organs and channels
 * are what they are called: 片区公示栏 and 村公示栏 are two, and other rules know their other names.
 */
export function meaningOf(field: ListField, entry: string, { acts }: Pick<Registers, 'acts'>): string {
  if (field === '依据') return citationMeaningIn(acts)(entry);
  if (field === '对象') return normaliseAudience(entry);
  if (field === '层级') return levelMeaning(entry);
  if (field === '方式') return parseMethod(entry) ?? comparable(entry);
  return comparable(entry);
}

/** An edition that is not named is the one in force. What other rules mend first is the same only when it is mended. */
const citationMeaningIn = onceEach((acts: readonly ActEntry[]) => {
  const citedIn = citedActsIn(acts);
  return remember((entry) => {
    const [cited, another] = citedIn(entry);
    if (cited === undefined || another !== undefined || !isSound(cited)) return normaliseCitation(entry);
    const editions = editionsOf(cited.act);
    const edition = editionNamed(entry, editions) ?? editions.length - 1;
    return [cited.act.名称, edition, ...cited.citation.articles.map(({ text }) => comparable(text))].join(' ');
  });
});

function isSound({ act, citation: { titles, unpaired } }: CitedAct): boolean {
  const [title, second] = titles;
  if (title === undefined || second !== undefined || unpaired !== undefined) return false;
  return act.误写?.some((slip) => title.text.includes(slip)) !== true;
}

function levelMeaning(entry: string): string {
  const { levels, understood } = parseLevel(entry);
  return understood ? levels.join(' ') : comparable(entry);
}
