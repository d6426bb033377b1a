// Items that a place wrote together under one name: 政府采购信息 with 采购文件 and 采购合同 as its 内容, where the baseline
// has a 一级事项 of that name with an item for each. Only looked for where nothing else answers an item.
import { elementKey, parseContent } from '../../fields/content.ts';
import { groupBy } from '../../model/group-by.ts';
import type { VersionItem } from '../../model/version.ts';
import { areSimilar, similarity } from '../diff/similarity.ts';
import { plainName } from '../match-items/plain-name.ts';
import type { Answer, AnsweredItems } from './find-answers.ts';

/** How much of either 内容 the other must have; of a place's item that answers another already, nearly all is asked. */
const enough = 0.5;
const enoughOfUsed = 0.9;

interface Fit {
  readonly item: VersionItem;
  readonly local: VersionItem;
  readonly score: number;
  /** Good enough for an item of the place that answers another, too. */
  readonly isWhole: boolean;
}

/** @param missing items of the baseline that nothing answers */
export function addWrittenTogether(
  answered: AnsweredItems,
  missing: readonly VersionItem[],
  locals: readonly VersionItem[],
  domainOf: (item: VersionItem) => string,
): AnsweredItems {
  const free = new Set(answered.extra);
  const localsOf = groupBy(locals, domainOf);
  const fits = missing.flatMap((item) => fitsOf(item, localsOf.get(domainOf(item)) ?? [], free));
  if (fits.length === 0) return answered;
  const chosen = choose(fits, free);
  const answers = new Map(answered.answers);
  const uses = groupBy(chosen.values(), ({ local }) => local);
  for (const [item, { local, score }] of chosen) {
    const isJoined = !free.has(local) || (uses.get(local)?.length ?? 0) > 1;
    answers.set(item, { local: [local], matchedBy: 'similarity', score, isJoined } satisfies Answer);
  }
  return { ...answered, answers, extra: answered.extra.filter((item) => !uses.has(item)) };
}

/** Best first; who is free serves before who is used, and of those who are used each item takes the best. */
function choose(fits: readonly Fit[], free: ReadonlySet<VersionItem>): ReadonlyMap<VersionItem, Fit> {
  const chosen = new Map<VersionItem, Fit>();
  const used = new Set<VersionItem>();
  const ranked = [...fits].sort((a, b) => b.score - a.score);
  for (const fit of ranked) {
    if (chosen.has(fit.item) || used.has(fit.local) || !free.has(fit.local)) continue;
    chosen.set(fit.item, fit);
    used.add(fit.local);
  }
  for (const fit of ranked) {
    if (!chosen.has(fit.item) && fit.isWhole && serves(fit.item, fit.local)) chosen.set(fit.item, fit);
  }
  return chosen;
}

function fitsOf(item: VersionItem, locals: readonly VersionItem[], free: ReadonlySet<VersionItem>): Fit[] {
  return locals.flatMap((local) => {
    const mayServe = free.has(local)
      ? isNamedForItem(item, local) || isNamedForGroup(item, local)
      : serves(item, local);
    if (!mayServe) return [];
    const { score, isWhole } = likenessOf(item, local);
    return isWhole || (free.has(local) && score >= enough) ? [{ item, local, score, isWhole }] : [];
  });
}

/** An item that answers another may stand for its whole group, unless the place says itself what it answers. */
function serves(item: VersionItem, local: VersionItem): boolean {
  return local.content.基准编号 === undefined && isNamedForGroup(item, local);
}

function isNamedForGroup({ content: { 一级事项 = '' } }: VersionItem, local: VersionItem): boolean {
  const [own, group] = [wordsOf(local.content.名称 ?? ''), wordsOf(一级事项)];
  return own !== '' && (own === group || areSimilar(own, group));
}

/** With words more or less. */
function isNamedForItem({ content: { 名称 = '' } }: VersionItem, local: VersionItem): boolean {
  const [own, name] = [wordsOf(local.content.名称 ?? ''), wordsOf(名称)];
  return isPartOf(own, name) || isPartOf(name, own);
}

/** Without the words and signs that only join: 摸底和初步审查, 摸底、初步审查. */
function wordsOf(name: string): string {
  return plainName(name).replace(/[、,和及与或]|或者|以及/gu, '');
}

/** All characters of the one in the other, in their order, and most of the other: 部门预算 in 部门预决算. */
function isPartOf(short: string, long: string): boolean {
  if (short.length < 4 || short.length > long.length || short.length * 5 < long.length * 3) return false;
  let found = 0;
  for (const character of long) if (character === short[found]) found++;
  return found === short.length;
}

function likenessOf(item: VersionItem, local: VersionItem): Pick<Fit, 'score' | 'isWhole'> {
  const [asked, there] = [elementsOf(item), elementsOf(local)];
  const name = wordsOf(item.content.名称 ?? '');
  const isNamed = [wordsOf(local.content.名称 ?? ''), ...there.map(wordsOf)].some((words) => {
    return (
      words === name || (name.length > 2 && words.includes(name)) || isPartOf(words, name) || isPartOf(name, words)
    );
  });
  if (isNamed) return { score: 1, isWhole: true };
  const [given, taken] = [shareOf(asked, there), shareOf(there, asked)];
  return { score: Math.max(given, taken), isWhole: given >= enoughOfUsed };
}

function shareOf(asked: readonly string[], there: readonly string[]): number {
  const found = asked.map((element) => Math.max(0, ...there.map((other) => alikeness(element, other))));
  return asked.length === 0 ? 0 : found.reduce((sum, share) => sum + share, 0) / asked.length;
}

/** A word of two characters is in too much. */
function alikeness(one: string, other: string): number {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (short === long || (short.length > 2 && long.includes(short))) return 1;
  return areSimilar(one, other) ? similarity(one, other) : 0;
}

function elementsOf({ content }: VersionItem): string[] {
  return parseContent(content.内容 ?? '').elements.map(elementKey);
}
