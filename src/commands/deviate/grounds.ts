// Reason, approval and days of an entry: from the flags, from the entry that it replaces, or asked for.
import { statesReason } from '../../fields/stated-reason.ts';
import { isCalendarDay } from '../../model/calendar-day.ts';
import type { Deviation } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import type { Asker, Fault } from './asker.ts';

export type Grounds = Pick<Deviation, '理由' | '批准' | '日期' | '有效期'>;

export interface GroundsFlags {
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly date?: string;
  readonly until?: string;
}

export interface GroundsSettings {
  /** The entry that is to be replaced: what is not said anew stays as it was. */
  readonly former: Grounds | undefined;
  /** Undefined: nothing is asked. */
  readonly asker: Asker | undefined;
  readonly today: string;
}

/** @throws UsableError where a value is wrong, or there is no reason */
export async function settleGrounds(flags: GroundsFlags, settings: GroundsSettings): Promise<Grounds> {
  const { former, asker, today } = settings;
  refuse('--reason', flags.reason, faultOfReason);
  refuse('--date', flags.date, faultOfDay);
  const reason = flags.reason ?? former?.理由 ?? (await asker?.ask('理由：', faultOfReason));
  if (reason === undefined) throw new UsableError('没有写理由', { place: '--reason', hint: reasonHint });
  const approvedBy = flags.approvedBy ?? former?.批准 ?? (await asker?.ask('哪个机关批准（还没有批准的直接回车）：'));
  const date = flags.date ?? (await dateOf(approvedBy, flags, settings));
  const faultOfUntil = (end: string) => faultOfDay(end) ?? faultOfEnd(end, date, today);
  refuse('--until', flags.until, faultOfUntil);
  const until =
    flags.until ?? former?.有效期 ?? (await asker?.ask('有效期到哪一天（不限期的直接回车）：', optional(faultOfUntil)));
  return {
    理由: reason.trim(),
    ...(isFilled(approvedBy) && { 批准: approvedBy.trim() }),
    ...(isFilled(date) && { 日期: date }),
    ...(isFilled(until) && { 有效期: until }),
  };
}

/** Whoever names the organ and no day means today; whoever names neither has no approval yet. */
async function dateOf(
  approvedBy: string | undefined,
  { approvedBy: named }: GroundsFlags,
  { former, asker, today }: GroundsSettings,
): Promise<string | undefined> {
  if (named === undefined && former?.日期 !== undefined) return former.日期;
  if (!isFilled(approvedBy)) return undefined;
  const typed = await asker?.ask(`哪一天批准（直接回车是今天 ${today}）：`, optional(faultOfDay));
  return isFilled(typed) ? typed : today;
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

type Judge = (text: string) => Fault | undefined;

function optional(judge: Judge): Judge {
  return (text) => (text === '' ? undefined : judge(text));
}

const reasonHint = '写明本地为什么与基准不同，如“本县还没有精准推送的平台”';

function faultOfReason(text: string): Fault | undefined {
  if (statesReason(text)) return undefined;
  return { message: text.trim() === '' ? '理由是空的' : `“${text.trim()}”没有说出理由`, hint: reasonHint };
}

function faultOfDay(text: string): Fault | undefined {
  return isCalendarDay(text) ? undefined : { message: `“${text}”不是日期`, hint: '写成 2026-03-01 这样的日期' };
}

/** The last day still counts. */
function faultOfEnd(end: string, from: string | undefined, today: string): Fault | undefined {
  if (isFilled(from) && end < from) {
    return { message: `有效期 ${end} 早于批准的日期 ${from}`, hint: '核对两个日期' };
  }
  return end < today ? { message: `有效期 ${end} 已经过了`, hint: `写今天（${today}）或以后的日期` } : undefined;
}

function refuse(flag: string, value: string | undefined, judge: Judge): void {
  const fault = value === undefined ? undefined : judge(value);
  if (fault !== undefined) throw new UsableError(fault.message, { place: flag, hint: fault.hint });
}
