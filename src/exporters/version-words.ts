// What documents say of versions, items and reasons, where the words of the reports do not fit a cell or a sentence.
import type { ChangeSummary, Reason } from '../model/change-set.ts';
import { itemName, noiseWords, reasonWords } from '../model/change-words.ts';
import type { Version, VersionItem } from '../model/version.ts';

/** 招生管理／招生结果 */
export function pathOf(item: VersionItem): string {
  const group = item.content.一级事项?.trim();
  return group && item.content.名称?.trim() ? `${group}／${itemName(item)}` : itemName(item);
}

/** 编号 on a line of its own, then 一级事项／名称. */
export function referenceOf(item: VersionItem): string {
  return item.id === undefined ? pathOf(item) : `${item.id}\n${pathOf(item)}`;
}

const mostDomains = 3;

/** 义务教育、社会救助; where there are many, 义务教育等7个. */
export function domainWords(items: readonly VersionItem[]): string {
  const domains = [...new Set(items.map(({ domain }) => domain))];
  return domains.length <= mostDomains ? domains.join('、') : `${domains[0] ?? ''}等${domains.length}个`;
}

/** “教育概况／学校简介”“教育概况／学校收费” */
export function quotedNames(items: readonly VersionItem[]): string {
  return items.map((item) => `“${shortened(pathOf(item), longestWords)}”`).join('');
}

export function reasonText(reason: Reason): string {
  return reason.trigger === '未说明' ? '没有查到理由，请补充' : reasonWords(reason);
}

/** 2026.1版, where that tells it from the other version; else by its file as well: “上报.xlsx”（版本2026.1）. */
export function versionText(version: Version, other: Version): string {
  const numbers = versionNumbers(version);
  const [first] = numbers;
  const quoted = `“${shortened(version.name, longestWords)}”`;
  if (first === undefined) return quoted;
  const number = shortened(first, longestWords);
  if (numbers.length === 1 && !versionNumbers(other).includes(first)) return `${number}版`;
  return `${quoted}（版本${number}${numbers.length > 1 ? '等' : ''}）`;
}

function versionNumbers({ catalogues }: Version): string[] {
  return [...new Set(catalogues.flatMap(({ head }) => head.版本 ?? []))];
}

/** Of what stands in a line of other words. */
const longestWords = 40;

/** Of the newer version that names one; undefined where several places are compared. */
export function regionOf(versions: readonly Version[]): string | undefined {
  for (const { catalogues } of versions) {
    const [region, ...others] = [...new Set(catalogues.flatMap(({ head }) => head.地区?.名称.trim() || []))];
    if (others.length > 0) return undefined;
    if (region !== undefined) return shortened(region, longestWords);
  }
  return undefined;
}

/** The beginning of a text, on one line. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s*\n\s*/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}

/** What is no change but may be asked about; '' where there is nothing of it. */
export function uncountedText(summary: ChangeSummary): string {
  const words = noiseWords(summary);
  return words === undefined ? '' : `${withoutSpaces(words)}，不计入改动。`;
}

/** As documents set Chinese: without a blank before and after a number. */
export function withoutSpaces(words: string): string {
  return words.replaceAll(' ', '');
}
