// What every reporter of the registers says in the same words.
import { onOneLine } from '../../model/printable.ts';
import { factsOf } from '../../model/register-list.ts';
import type { RegisterMatch, RegisterReport, RegisterSearch } from '../../model/register-report.ts';

/** More than these are listed a line each. */
const fewEntries = 3;
const mostListed = 20;

/** A few entries that only have the word in a name are as good as found. */
export function isShownInFull({ matches, containing }: RegisterSearch): boolean {
  return matches.length === 0 && containing.length <= fewEntries;
}

/** 名称里有“条件”的 5 条：, then a line an entry. */
export function listedMatches({ word, matches, containing }: RegisterSearch): readonly string[] {
  if (containing.length === 0) return [];
  const also = matches.length === 0 ? '' : '另外';
  const rest = containing.length - mostListed;
  return [
    `${also}有 ${containing.length} 条的名称里有“${onOneLine(word)}”：`,
    ...containing.slice(0, mostListed).map(listedMatch),
    ...(rest > 0 ? [`还有 ${rest} 条没有列出，词写长一些再查`] : []),
  ];
}

/** 法规 中华人民共和国政府信息公开条例（误写：政府信息公开条件） */
function listedMatch({ register, entry, by }: RegisterMatch): string {
  const value = factsOf(entry)[by];
  const names = [value].flat().filter((name) => typeof name === 'string');
  const under = by === '名称' || names.length === 0 ? '' : `（${by}：${names.join('、')}）`;
  return onOneLine(`${register}  ${entry.名称}${under}`);
}

export function ownRegistersWords({ version, folder }: Extract<RegisterReport, { kind: 'list' }>): string {
  const own = folder === undefined ? '没有本地的名录' : `本地的名录在 ${onOneLine(folder)}，优先于随带的`;
  return `随 gkml ${version} 带来；${own}`;
}
