import type { Finding } from '../../model/diagnostic.ts';
import type { ActEntry } from '../../model/registers.ts';

/** Revisions stand from early to late, after the act itself; nothing is in force or at its end before it is made. */
export function checkActDates(acts: readonly ActEntry[]): Finding[] {
  return acts.flatMap((act, index) => [
    ...checkOrderOfDates(act, index),
    ...checkForce(act, index),
    ...checkState(act, index),
  ]);
}

function checkForce({ 公布, 施行, 状态日期, 修订 = [] }: ActEntry, index: number): Finding[] {
  const path = ['条目', index];
  return [
    ...notBefore(公布, 施行, '施行', [...path, '施行']),
    ...notBefore(公布, 状态日期, '状态日期', [...path, '状态日期']),
    ...修订.flatMap((each, at) => notBefore(each.日期, each.施行, '施行', [...path, '修订', at, '施行'])),
  ];
}

/** A year holds all its days. */
function notBefore(made = '', date = '', what: string, path: Finding['path']): Finding[] {
  const length = Math.min(made.length, date.length);
  if (date.slice(0, length) >= made.slice(0, length)) return [];
  return [{ path, subject: date, message: `${what}的日期${date}早于公布的日期${made}`, hint: '请核对这两个日期' }];
}

function checkOrderOfDates({ 公布, 修订 = [] }: ActEntry, index: number): Finding[] {
  let latest = 公布 ?? '';
  return 修订.flatMap(({ 日期: date }, at) => {
    const isLater = date > latest;
    const [before, path] = [latest, ['条目', index, '修订', at, '日期']];
    latest = date;
    if (isLater) return [];
    return [{ path, subject: date, message: `修订日期${date}不在${before}之后`, hint: '请从早到晚排列，并核对日期' }];
  });
}

function checkState({ 名称, 状态, 修订 = [], 状态日期 }: ActEntry, index: number): Finding[] {
  const path = ['条目', index, '状态'];
  const fault = (message: string, hint: string) => [{ path, subject: 名称, message, hint }];
  if (状态 === '现行' && 修订.length > 0) return fault(`“${名称}”有修订，状态却是“现行”`, '请把状态改为“已修改”');
  if (状态 === '已修改' && 修订.length === 0)
    return fault(`“${名称}”没有修订，状态却是“已修改”`, '请补上修订，或者改正状态');
  if (状态日期 !== undefined && (状态 === '现行' || 状态 === '已修改'))
    return fault(`“${名称}”的状态是“${状态}”，却写了状态日期`, '状态日期是废止或失效的日期，请删去或者改正状态');
  return [];
}
