import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinFormats } from '../../../../src/io/tables/xlsx/builtin-formats.ts';
import { isoSerial } from '../../../../src/io/tables/xlsx/excel-date.ts';
import { compileFormat } from '../../../../src/io/tables/xlsx/number-format.ts';
import { plainNumber } from '../../../../src/io/tables/xlsx/plain-number.ts';

const shown = (value: number, code: string, from1904 = false) =>
  compileFormat(code, from1904)?.write(value) ?? plainNumber(value);

/** 2026-03-01 is day 46082; 0.604166… is 14:30. */
const day = 46_082;
const afternoon = day + 14.5 / 24;

const dates: readonly (readonly [code: string, serial: number, text: string])[] = [
  ['yyyy-mm-dd', day, '2026-03-01'],
  ['yyyy/m/d;@', day, '2026/3/1'],
  ['yyyy"年"m"月"d"日"', day, '2026年3月1日'],
  ['[$-804]yyyy"年"m"月"d"日";@', day, '2026年3月1日'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', day + 10, '二〇二六年三月十一日'],
  ['[DBNum1][$-804]m"月"d"日"', day + 30, '三月三十一日'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', day, '2026年3月1日'],
  ['[$-F400]h:mm:ss\\ AM/PM', afternoon, '14:30:00'],
  ['yyyy年m月', day, '2026年3月'],
  ['yyyy\\-mm\\-dd\\ hh:mm:ss', afternoon, '2026-03-01 14:30:00'],
  ['m/d/yy', day, '3/1/26'],
  ['d-mmm-yy', day, '1-Mar-26'],
  ['mmmm d', day, 'March 1'],
  ['mmmmm', day, 'M'],
  ['aaaa', day, '星期日'],
  ['aaa', day + 1, '一'],
  ['dddd', day, 'Sunday'],
  ['ddd', day, 'Sun'],
  ['e"年"', day, '2026年'],
  ['h:mm AM/PM', afternoon, '2:30 PM'],
  ['上午/下午h"时"mm"分"', afternoon, '下午2时30分'],
  ['h:mm', day, '0:00'],
  ['mm:ss', afternoon + 5 / 86_400, '30:05'],
  ['mm:ss.0', 65.25 / 86_400, '01:05.3'],
  ['[h]:mm', 1.5, '36:00'],
  ['[mm]:ss', 1 / 24, '60:00'],
  ['yyyy-mm-dd', 0.9999999999, '1900-01-01'],
  ['yyyy-mm-dd', 1, '1900-01-01'],
  ['yyyy-mm-dd', 59, '1900-02-28'],
  ['yyyy-mm-dd', 60, '1900-02-29'],
  ['yyyy-mm-dd', 61, '1900-03-01'],
  ['yyyy-mm-dd', 2_958_465, '9999-12-31'],
  ['yyyy-mm-dd', 2_958_466, '2958466'],
  ['yyyy-mm-dd', -1, '-1'],
];

const numbers: readonly (readonly [code: string, value: number, text: string])[] = [
  ['General', 1234.5, '1234.5'],
  ['G/通用格式', 7, '7'],
  ['@', 505, '505'],
  ['0', 2.5, '3'],
  ['0000', 505, '0505'],
  ['000-0000', 1_234_567, '123-4567'],
  ['0.00', 3.5, '3.50'],
  ['0.00', 1.005, '1.01'],
  ['0.00', -1.005, '-1.01'],
  ['0_ ', 12, '12'],
  ['0_);[Red]\\(0\\)', -12, '(12)'],
  ['#,##0', 1_234_567, '1,234,567'],
  ['#,##0.00', 1234.5, '1,234.50'],
  ['#,##0', 12, '12'],
  ['#,##0,', 1_234_567, '1,235'],
  ['#.##', 0.5, '.5'],
  ['0.0#', 1.5, '1.5'],
  ['0%', 0.25, '25%'],
  ['0.00%', 0.12345, '12.35%'],
  ['0.00E+00', 12_345, '1.23E+04'],
  ['"第"0"项"', 3, '第3项'],
  ['0"个工作日"', 20, '20个工作日'],
  ['0!年', 20, '20年'],
  ['¥#,##0.00', 1234.5, '¥1,234.50'],
  ['[$¥-804]#,##0', 1234, '¥1,234'],
  ['0;-0;"无"', 0, '无'],
  ['"是";"否"', -1, '否'],
  ['[>=100]"多";[<0]"负";0', 150, '多'],
  ['[>=100]"多";[<0]"负";0', 7, '7'],
  ['General"元"', 12.5, '12.5元'],
  ['# ?/?', 0.5, '0.5'],
  [';;;', 42, '42'],
  ['0;-0;;@', 0, '0'],
  ['', 5, '5'],
];

const plain: readonly (readonly [value: number, text: string])[] = [
  [0, '0'],
  [-0, '0'],
  [1.1, '1.1'],
  [0.1 + 0.2, '0.3'],
  [1.1 + 0.1, '1.2'],
  [1e20, '100000000000000000000'],
  [123_456_789_012, '123456789012'],
  [0.000_001, '0.000001'],
  [-2.5, '-2.5'],
];

describe('numbers as cells show them', () => {
  it.each(dates)('dates: %s of %d is %s', (code, serial, text) => expect(shown(serial, code)).toBe(text));

  it.each(numbers)('numbers: %s of %d is %s', (code, value, text) => expect(shown(value, code)).toBe(text));

  it.each(plain)('without a format %d is %s', (value, text) => expect(plainNumber(value)).toBe(text));

  it('shows the built-in Chinese formats', () => {
    const texts = Object.entries(builtinFormats)
      .filter(([id]) => Number(id) >= 27)
      .map(([id, code]) => `${id} ${shown(afternoon, code)}`);
    expect(texts.filter((text) => /^(?:2|3[0-6]|5)/u.test(text))).toEqual([
      '27 2026年3月',
      '28 3月1日',
      '29 3月1日',
      '30 3-1-26',
      '31 2026年3月1日',
      '32 14时30分',
      '33 14时30分00秒',
      '34 下午2时30分',
      '35 下午2时30分00秒',
      '36 2026年3月',
      '50 2026年3月',
      '51 3月1日',
      '52 2026年3月',
      '53 3月1日',
      '54 3月1日',
      '55 下午2时30分',
      '56 下午2时30分00秒',
      '57 2026年3月',
      '58 3月1日',
    ]);
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(shown(day - 1462, 'yyyy-mm-dd', true)).toBe('2026-03-01');
    expect(shown(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
  });

  it('knows a date from a number', () => {
    expect(compileFormat('yyyy/m/d', false)?.isDate).toBe(true);
    expect(compileFormat('[h]:mm', false)?.isDate).toBe(true);
    expect(compileFormat('[Red]0.00"d"', false)?.isDate).toBe(false);
    expect(compileFormat('General', false)).toBeUndefined();
  });

  it('turns ISO dates into days', () => {
    expect(isoSerial('2026-03-01', false)).toBe(day);
    expect(isoSerial('2026-03-01T12:00:00Z', false)).toBe(day + 0.5);
    expect(isoSerial('2026-03-01', true)).toBe(day - 1462);
    expect(isoSerial('三月', false)).toBeUndefined();
  });

  it('shows every day of ten thousand years as the calendar has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const calendar = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(shown(serial, 'yyyy-mm-dd')).toBe(calendar);
      }),
    );
  });

  it('is total: any format of any number gives a text', () => {
    const symbol = fc.constantFrom(
      ...'0#?.,%;@[]\\"_*!-/:yMdhseaE+$<>=1ALPMG年'.split(''),
      'DBNum1',
      'General',
      'AM/PM',
      '上午/下午',
    );
    fc.assert(
      fc.property(
        fc.array(symbol, { maxLength: 20 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (code, value) => {
          expect(shown(value, code.join(''))).not.toBe('');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('leaves a format of monstrous length alone', () => {
    expect(compileFormat('['.repeat(100_000), false)).toBeUndefined();
  });
});
