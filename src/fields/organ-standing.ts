import type { OrganEntry } from '../model/registers.ts';
import { endedSteps, hasEnded } from './living-successors.ts';
import { dateInWords, told } from './register-words.ts';

/** 现行; of an organ that ended the reforms up to those that have its duties today. */
export function organStanding(organ: OrganEntry, organs: readonly OrganEntry[]): string {
  if (!hasEnded(organ)) return told('现行', [organ]);
  return endedSteps(organ, organs)
    .map((step) => told(reformOf(step), [step]))
    .join('；');
}

function reformOf({ 名称, 改革, 日期, 代替者 = [] }: OrganEntry): string {
  const when = 改革 ?? (日期 === undefined ? undefined : dateInWords(日期));
  const what = 代替者.length === 0 ? `${名称}撤并，名录没有写由谁承担职责` : `${名称}的职责由${代替者.join('、')}承担`;
  return when === undefined ? what : `${when}，${what}`;
}
