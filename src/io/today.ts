import { isCalendarDay } from '../model/calendar-day.ts';
import { UsableError } from '../model/errors.ts';
import type { Environment } from './terminal.ts';

/**
 * The day of this machine, as 2026-03-01; GKML_TODAY is another one, for runs that have to be repeated.
 * @throws UsableError where the variable is no day
 */
export function todayOf(env: Environment): string {
  const given = env['GKML_TODAY'];
  if (given === undefined || given === '') return dayOf(new Date());
  if (isCalendarDay(given)) return given;
  throw new UsableError(`环境变量 GKML_TODAY 不能写“${given}”`, {
    place: 'GKML_TODAY',
    hint: '写成 2026-12-31 这样的日期，或者不设',
  });
}

function dayOf(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
