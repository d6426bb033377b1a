// What reviewers read of a change, in their words.
import type { ChangeSummary, Reason } from '../model/change-set.ts';
import type { Direction } from '../model/comparison.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Version, VersionItem } from '../model/version.ts';

export const levelNames = {
  error: '高风险',
  warning: '需关注',
  info: '一般',
} as const satisfies Record<Severity, string>;

export const directionNames = {
  looser: '放宽',
  stricter: '收紧',
  same: '不变',
  unclear: '不明',
} as const satisfies Record<Direction, string>;

export function nameOf({ content }: VersionItem): string {
  return content.名称?.trim() || '（无名称）';
}

/** 编号 on a line of its own, then 一级事项／名称. */
export function referenceOf(item: VersionItem): string {
  const group = item.content.一级事项?.trim();
  const name = group ? `${group}／${nameOf(item)}` : nameOf(item);
  return item.id === undefined ? name : `${item.id}\n${name}`;
}

export function reasonText({ trigger, explanation }: Reason): string {
  if (trigger === '未说明') return '没有查到理由，请补充';
  return explanation ? `${trigger}：${explanation}` : trigger;
}

/** “上报.xlsx”（版本2026.1） */
export function versionText({ name, catalogues }: Version): string {
  const [first, ...others] = [...new Set(catalogues.flatMap(({ head }) => head.版本 ?? []))];
  const quoted = `“${shortened(name, longestWords)}”`;
  return first === undefined
    ? quoted
    : `${quoted}（版本${shortened(first, longestWords)}${others.length > 0 ? '等' : ''}）`;
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
export function uncountedText({ moved, noise }: ChangeSummary): string {
  const order = moved > 0 ? [`${moved}个事项调整了次序`] : [];
  const format = noise > 0 ? [`${noise}处只是标点、空格等格式不同`] : [];
  const both = [...order, ...format];
  return both.length === 0 ? '' : `另有${both.join('，')}，不计入改动。`;
}
