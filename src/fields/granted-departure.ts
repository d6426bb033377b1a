// What a place recorded as other than the baseline counts when somebody approved it, and for as long as that lasts.
import { isPast } from '../model/calendar-day.ts';
import type { Deviation } from '../model/catalogue.ts';
import { isBlank } from './text.ts';

type Grant = Pick<Deviation, '批准' | '有效期'>;

/** @param today 2026-03-01 */
export function isGranted({ 批准: by = '', 有效期: until }: Grant, today: string): boolean {
  return !isBlank(by) && !isPast(until, today);
}

/** Why an entry does not count, behind a finding: ；偏离的有效期到 2026-01-01，已经过期. */
export function notGranted(kind: '偏离' | '不适用', { 批准: by = '', 有效期: until }: Grant): string {
  return isBlank(by) ? `；记了“${kind}”，还没有写批准，不能算数` : `；“${kind}”的有效期到 ${until}，已经过期`;
}

/** What the command that records an entry has to say more, so that it counts. */
export function grantFlags({ 批准: by = '' }: Grant): string {
  return isBlank(by) ? '--approved-by 机关 --force' : '--date 日期 --until 日期 --force';
}
