// The words for what a place does otherwise than its baseline.
import type { Deviation, NotApplicable } from './catalogue.ts';

type Grounds = Pick<Deviation, '理由' | '批准' | '日期' | '有效期'>;

/** 渠道：本县无精准推送平台（县政务公开办，2026-03-01，有效期至2027-03-01） */
export function deviationText(entry: Deviation): string {
  return `${entry.要素}：${groundsText(entry)}`;
}

/** 校车服务（YWJY-009）：本县没有校车（县政务公开办，2026-03-01） */
export function exclusionText(entry: NotApplicable): string {
  return `${inBrackets(entry.名称, entry.基准编号)}：${groundsText(entry)}`;
}

/** 本县没有校车（县政务公开办，2026-03-01） */
export function groundsText({ 理由, 批准, 日期, 有效期 }: Grounds): string {
  const approval = [批准, 日期, 有效期 && `有效期至${有效期}`].filter(Boolean).join('，');
  return inBrackets(理由, approval === '' ? undefined : approval);
}

function inBrackets(words: string, more: string | undefined): string {
  return more === undefined ? words : `${words}（${more}）`;
}
