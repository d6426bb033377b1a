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

/** Undefined where there is no number. */
export function daysOf({
  amount,
  unit,
}: {
  readonly amount: number | null;
  readonly unit: DeadlineUnit | null;
}): Days | undefined {
  return amount === null || unit === null ? undefined : daysIn[unit](amount);
}
