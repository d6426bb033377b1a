import { type RecordedDeparture, recordedDepartures } from '../fields/recorded-departures.ts';
import { daysBetween, isCalendarDay } from '../model/calendar-day.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { CatalogueRule } from '../model/rule.ts';

/** What was approved for a time is over after its last day; the day is given, and without one nothing is over. */
export const deviationCurrent: CatalogueRule = {
  id: 'deviation-current',
  title: '偏离和不适用没有过期',
  scope: 'catalogue',
  severity: 'error',
  basis: '国办发〔2019〕54号：标准目录实行动态调整；与基准不同是批准了一段时间的，到期要重新核定',
  tags: ['基准'],
  options: { 提前天数: { description: '有效期还剩多少天时开始提醒', default: 30 } },
  check(catalogue, report, { today, options }) {
    const notice = typeof options['提前天数'] === 'number' ? options['提前天数'] : 0;
    for (const departure of recordedDepartures(catalogue)) {
      const found = wrongDay(departure) ?? (today === undefined ? undefined : ending(departure, today, notice));
      if (found !== undefined) report(found);
    }
  },
};

/** A day that does not exist, or an end before the beginning. */
function wrongDay({
  path,
  words,
  subject,
  entry: { 日期: from, 有效期: until },
}: RecordedDeparture): Finding | undefined {
  const days = [
    ['日期', from],
    ['有效期', until],
  ] as const;
  for (const [key, day] of days) {
    if (day === undefined || isCalendarDay(day)) continue;
    const message = `${words}：“${key}”没有“${day}”这一天`;
    return { path: [...path, key], subject, message, hint: '请对照批准的文件改正，写成 2027-03-01 这样的日期' };
  }
  if (from === undefined || until === undefined || from <= until) return undefined;
  const message = `${words}：有效期（${until}）早于批准的日期（${from}）`;
  return { path: [...path, '有效期'], subject, message, hint: '请对照批准的文件改正日期' };
}

/** The last day still counts. */
function ending(
  { path, words, subject, entry }: RecordedDeparture,
  today: string,
  notice: number,
): Finding | undefined {
  const until = entry.有效期;
  if (until === undefined) return undefined;
  const left = daysBetween(today, until);
  if (left > notice) return undefined;
  const at = { path: [...path, '有效期'], subject };
  const renew = '还要保留的，请重新报批，用 gkml deviate 加 --force 改写日期和有效期';
  if (left < 0) {
    const hint = `${renew}；不再需要的，请照基准改回来，用 gkml deviate 加 --remove 去掉这一条`;
    return { ...at, message: `${words}已经过期（有效期到 ${until}）`, hint };
  }
  const message = left === 0 ? `${words}今天到期` : `${words}还有 ${left} 天到期（有效期到 ${until}）`;
  return { ...at, severity: 'warning', message, hint: `请在到期以前处理：${renew}；不再需要的，照基准改回来` };
}
