// What is stored of one cell → the text that people see, and why it needs a second look.
import type { CellRemarkKind } from '../../../model/table.ts';
import { broken } from '../broken.ts';
import { detached, storedText } from './cell-text.ts';
import { isoSerial } from './excel-date.ts';
import { plainNumber } from './plain-number.ts';
import type { CellFormats } from './styles.ts';

export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly formats: CellFormats;
  readonly from1904: boolean;
  /** File and sheet, for messages. */
  readonly place: string;
}

export interface CellValue {
  readonly text: string;
  readonly remark?: Exclude<CellRemarkKind, 'formula' | 'formula-without-value'>;
}

/** Integers whose spelling is already what is shown. */
const shortInteger = /^(?:0|-?[1-9]\d{0,14})$/u;
const integer = /^-?\d+$/u;
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
/** From here on a number has more than 15 digits. */
const long = 1e15;

/** Of every type but s. @param type the cell's t attribute @param style its s attribute @param raw the text of its v or is */
export function cellValue(type: string, style: number, raw: string, context: CellContext): CellValue {
  switch (type) {
    case 'n':
      return numberValue(raw, style, context);
    case 'b':
      return { text: raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: storedText(raw), remark: 'error-value' };
    case 'd':
      return { text: dateText(raw.trim(), style, context) };
    default:
      return { text: detached(storedText(raw)) };
  }
}

/** The text that a cell of type s points to by its number. */
export function sharedText(raw: string, { sharedStrings, place }: CellContext): string {
  const text = sharedStrings[wholeNumber(raw)];
  if (text === undefined) throw broken(place, `有单元格指向不存在的共享文字（第 ${raw.slice(0, 20)} 条）`);
  return text;
}

/** The number that the digits spell, -1 for anything else: quicker than Number(). */
function wholeNumber(digits: string): number {
  let number = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function numberValue(raw: string, style: number, { formats }: CellContext): CellValue {
  const format = formats[style];
  if (format === undefined && shortInteger.test(raw)) return { text: detached(raw) };
  const digits = raw.trim();
  const value = decimal.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isFinite(value)) return { text: detached(storedText(raw)) };
  if (Math.abs(value) < long) return { text: format?.write(value) ?? plainNumber(value) };
  return { text: detached(integer.test(digits) ? digits : plainNumber(value)), remark: 'long-number' };
}

function dateText(raw: string, style: number, { formats, from1904 }: CellContext): string {
  const format = formats[style];
  const serial = isoSerial(raw, from1904);
  if (format?.isDate && serial !== undefined) return format.write(serial);
  return raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '').replace('T', ' ');
}
