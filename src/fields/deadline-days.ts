// How many calendar days a limit may take.
import type { DeadlineUnit } from './deadline-words.ts';

/** Shortest and longest number of calendar days. */
export interface Days {
  readonly least: number;
  readonly most: number;
}

/** The longest run of public holidays in a year: workdays may stretch by so much. */
const holidays = 8;

const daysIn: Readonly<Record<DeadlineUnit, (amount: number) => Days>> = {
  day: (amount) => ({ least: amount, most: amount }),
  week: (amount) => ({ least: amount * 7, most: amount * 7 }),
  month: (amount) => ({ least: amount * 28, most: amount * 31 }),
  year: (amount) => ({ least: amount * 365, most: amount * 366 }),
  workday: (amount) => {
    const weekends = Math.floor(amount / 5) * 2;
    return { least: amount + weekends, most: amount + weekends + 2 + holidays };
  },
};

interface Measure {
  readonly amount: number | null;
  readonly unit: DeadlineUnit | null;
}

/** Undefined where there is no number. */
export function daysOf({ amount, unit }: Measure): Days | undefined {
  return amount === null || unit === null ? undefined : daysIn[unit](amount);
}

/** True where a limit is longer than another whatever the calendar; false where it may not be, or has no number. */
export function isSurelyLonger(limit: Measure, other: Measure): boolean {
  if (limit.unit === other.unit) return limit.amount !== null && other.amount !== null && limit.amount > other.amount;
  const [days, allowed] = [daysOf(limit), daysOf(other)];
  return days !== undefined && allowed !== undefined && days.least > allowed.most;
}
