// Numbers as officials write them: 20, ２０, 二十, 两, 半, 二〇二五.

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Longer runs are no amount of anything and would overflow. */
const longest = 9;

/** Source of a regular expression for one numeral, without a capturing group. */
export const numeralSource = '(?:[0-9０-９]+|半|[〇零一二两三四五六七八九十百千]+)';

/** The value of a numeral, 半 being 0.5; undefined where the text is not one. */
export function parseNumeral(text: string): number | undefined {
  if (text === '' || text.length > longest) return undefined;
  if (text === '半') return 0.5;
  if (/^[0-9０-９]+$/.test(text)) return Number(text.replace(/[０-９]/g, halved));
  if (/^[〇零一二两三四五六七八九]{2,}$/.test(text)) return Number(Array.from(text, (digit) => digits[digit]).join(''));
  return parseWritten(text);
}

function halved(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
}

/** 二十, 一百零五: a digit before each power, powers falling. */
function parseWritten(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const power = powers[character];
    if (power === undefined) {
      const value = digits[character];
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
    } else {
      if (power >= smallest) return undefined;
      total += (digit ?? 1) * power;
      smallest = power;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
