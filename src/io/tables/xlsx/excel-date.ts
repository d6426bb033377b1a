// Serial days of a workbook as calendar dates. The 1900 system has a 29 February 1900 that never was, kept for Lotus.

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 0 (only for serial 0, as Excel shows it) to 31. */
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 to 999. */
  readonly millisecond: number;
}

const dayLength = 86_400_000;
const daysBetweenSystems = 1462;
const leapDayThatNeverWas = 60;
/** 1899-12-30 in milliseconds of Unix time: day 0 of the serials after February 1900. */
const epoch = Date.UTC(1899, 11, 30);
/** 9999-12-31. */
const lastDay = 2_958_465;

/** Days since the workbook's first day; `rounding` in milliseconds, so that 11:59:59.9999 shows as 12:00:00. Undefined beyond 9999. */
export function dateParts(serial: number, from1904: boolean, rounding: number): DateParts | undefined {
  const total = Math.round(((serial + (from1904 ? daysBetweenSystems : 0)) * dayLength) / rounding) * rounding;
  const days = Math.floor(total / dayLength);
  if (!(days >= 0 && days <= lastDay)) return undefined;
  const time = total - days * dayLength;
  const { year, month, day } = calendarDay(days);
  return {
    year,
    month,
    day,
    // Serial 1 is a Sunday there, because the extra day shifts all before it.
    weekday: (days + 6) % 7,
    hour: Math.floor(time / 3_600_000),
    minute: Math.floor(time / 60_000) % 60,
    second: Math.floor(time / 1000) % 60,
    millisecond: Math.floor(time) % 1000,
  };
}

function calendarDay(days: number): Pick<DateParts, 'year' | 'month' | 'day'> {
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  if (days === leapDayThatNeverWas) return { year: 1900, month: 2, day: 29 };
  const date = new Date(epoch + (days < leapDayThatNeverWas ? days + 1 : days) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/u;

/** The serial day of an ISO 8601 date or time, as a cell of type d holds it; undefined where it is none. */
export function isoSerial(text: string, from1904: boolean): number | undefined {
  const match = isoDate.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const serial = (Date.UTC(year, month - 1, day, hour, minute, second) - epoch) / dayLength;
  return serial - (from1904 ? daysBetweenSystems : 0);
}
