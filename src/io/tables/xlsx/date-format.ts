// One section of a date or time format → a function that writes a serial day the way the cell shows it.
import { type DateParts, dateParts } from './excel-date.ts';
import type { FormatSection, FormatToken } from './format-tokens.ts';

type Write = (parts: DateParts, serial: number) => string;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const chineseWeekdays = '日一二三四五六';
const chineseDigits = '〇一二三四五六七八九';

export function isDateSection({ tokens }: FormatSection): boolean {
  return tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
}

/** @returns the text, or undefined where the number is no day before the year 10000 */
export function compileDate(section: FormatSection, from1904: boolean): (serial: number) => string | undefined {
  const { tokens } = section;
  const hasNoon = tokens.some(({ kind }) => kind === 'noon');
  const fraction = secondDigits(tokens);
  const rounding = 1000 / 10 ** Math.min(fraction, 3);
  const writers = tokens.map((token, index) => writer(token, index, section, hasNoon));
  return (serial) => {
    const parts = dateParts(serial, from1904, rounding);
    if (parts === undefined) return undefined;
    let text = '';
    for (const write of writers) text += write(parts, serial);
    return text;
  };
}

/** How many digits follow the seconds' point. */
function secondDigits(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  return point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === 'digit').length;
}

function writer(token: FormatToken, index: number, section: FormatSection, hasNoon: boolean): Write {
  switch (token.kind) {
    case 'literal':
      return () => token.text;
    case 'elapsed':
      return elapsed(token.text);
    case 'noon':
      return ({ hour }) => (hour < 12 ? token.before : token.after);
    case 'point':
      return () => '.';
    case 'comma':
      return () => ',';
    case 'digit':
      return fractionDigit(section.tokens, index);
    case 'date':
      return dateWriter(token.text, { hasNoon, chinese: section.chinese, isMinute: isMinute(section.tokens, index) });
    default:
      return () => '';
  }
}

function elapsed(unit: string): Write {
  const perDay = unit === 'h' ? 24 : unit === 'm' ? 1440 : 86_400;
  return (_, serial) => String(Math.floor(Math.round(serial * 86_400) / (86_400 / perDay)));
}

function fractionDigit(tokens: readonly FormatToken[], index: number): Write {
  const place = tokens.slice(0, index).filter(({ kind }) => kind === 'digit').length;
  return ({ millisecond }) => String(millisecond).padStart(3, '0')[place] ?? '0';
}

/** m and mm are minutes right after hours or right before seconds, months elsewhere. */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const unit = (token: FormatToken | undefined) =>
    token?.kind === 'date' || token?.kind === 'elapsed' ? token.text[0] : undefined;
  const isUnit = (token: FormatToken) => unit(token) !== undefined;
  return unit(tokens.slice(0, index).findLast(isUnit)) === 'h' || unit(tokens.slice(index + 1).find(isUnit)) === 's';
}

interface DateStyle {
  readonly hasNoon: boolean;
  readonly chinese: boolean;
  readonly isMinute: boolean;
}

function dateWriter(code: string, style: DateStyle): Write {
  const number = (value: number) => (style.chinese ? chineseNumber(value) : String(value).padStart(code.length, '0'));
  switch (code[0]) {
    case 'y':
    case 'e':
      return ({ year }) => yearText(year, code, style.chinese);
    case 'm':
      if (style.isMinute && code.length <= 2) return ({ minute }) => number(minute);
      return code.length <= 2 ? ({ month }) => number(month) : ({ month }) => nameText(months[month - 1], code.length);
    case 'd':
      return code.length <= 2
        ? ({ day }) => number(day)
        : ({ weekday }) => nameText(weekdays[weekday], code.length === 3 ? 3 : 4);
    case 'a':
      return ({ weekday }) => (code.length === 4 ? '星期' : '') + (chineseWeekdays[weekday] ?? '');
    case 'h':
      return ({ hour }) => number(style.hasNoon ? hour % 12 || 12 : hour);
    default:
      return ({ second }) => number(second);
  }
}

function yearText(year: number, code: string, chinese: boolean): string {
  const digits = code[0] === 'y' && code.length <= 2 ? String(year % 100).padStart(2, '0') : String(year);
  return chinese ? digits.replace(/\d/gu, (digit) => chineseDigits[Number(digit)] ?? digit) : digits;
}

/** mmm is Jan, mmmm January, mmmmm J. */
function nameText(name = '', length: number): string {
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

/** 0 to 59 as it is read: 〇, 十, 二十一. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return chineseDigits[ones] ?? '';
  return `${tens === 1 ? '' : chineseDigits[tens]}十${ones === 0 ? '' : chineseDigits[ones]}`;
}
