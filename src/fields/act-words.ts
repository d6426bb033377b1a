// How acts are cited and what the register says became of them.

import type { ActEntry } from '../model/registers.ts';
import { type Edition, editionsOf } from './act-edition.ts';
import { endedSteps, hasEnded } from './living-successors.ts';
import { ownNumber } from './own-number.ts';
import { dateInWords, told } from './register-words.ts';

const kindOnly =
  /^《(?:条例|办法|规定|细则|决定|意见|通知|通告|公告|方案|规划|纲要|标准|规程|规范|(?:实施|指导)(?:意见|办法|细则|方案)|工作方案|管理办法)》$/u;

/** 《条例》, 《实施意见》: a kind of act, not an act. */
export function isKindOnly(title: string): boolean {
  return kindOnly.test(title);
}

export function quotedTitle({ 名称 }: Pick<ActEntry, '名称'>): string {
  return `《${名称}》`;
}

/**
 * An act as it is cited today: 《个体工商户条例》（国务院令第596号）. Laws are known by their titles.
 * @param isNumbered cite the number of a law too
 */
export function formalCitation(act: ActEntry, acts: readonly ActEntry[], isNumbered: boolean): string {
  const number = ownNumber(act, acts);
  const isShown = number !== undefined && (isNumbered || act.种类 !== '法律');
  return isShown ? `${quotedTitle(act)}（${number}）` : quotedTitle(act);
}

/** 2019年4月3日修订（国务院令第711号） */
export function editionWords({ date, event, number }: Edition): string {
  const when = date === undefined ? '已' : dateInWords(date);
  return `${when}${event}${number === undefined ? '' : `（${number}）`}`;
}

/** 现行有效; of an act that ended when and what replaced it, and what replaced that. */
export function actStanding(act: ActEntry, acts: readonly ActEntry[]): string {
  if (hasEnded(act)) {
    return endedSteps(act, acts)
      .map((step) => told(endOf(step), [step]))
      .join('；');
  }
  const latest = act.修订 === undefined ? undefined : editionsOf(act).at(-1);
  return told(latest === undefined ? '现行有效' : `现行有效，最近一次是${editionWords(latest)}`, [act]);
}

function endOf(act: ActEntry): string {
  const since = act.状态日期 === undefined ? '已' : dateInWords(act.状态日期);
  const end = act.状态 === '已失效' ? '失效' : '废止';
  const successors = (act.代替者 ?? []).map((name) => `《${name}》`).join('、');
  return `${quotedTitle(act)}${since}${end}${successors === '' ? '，名录没有写由什么代替' : `，由${successors}代替`}`;
}
