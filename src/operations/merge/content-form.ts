// How a 公开内容 is written: its numbers, and what stands between its elements.
import { type Content, type ContentElement, parseContent } from '../../fields/content.ts';

interface Gap {
  /** What stands before the element and its marker; of the first one, at the beginning of the text. */
  readonly before: string;
  /** With the blanks behind it: “1. ”. */
  readonly marker: string | undefined;
}

/** The elements written as `model` writes its own: numbered on where it is numbered, with its separators. */
export function writeContent(elements: readonly ContentElement[], model: string): string {
  const gaps = gapsOf(model, parseContent(model).elements);
  const sample = gaps.find(({ marker }) => marker !== undefined)?.marker;
  const between = gaps.length > 2 ? (gaps[1]?.before ?? '') : '';
  let number = 0;
  const written = elements.map(({ text, marker }, index) => {
    // What introduces a list stands before it without a number.
    if (sample === undefined || (index === 0 && marker === undefined && gaps[0]?.marker === undefined)) return text;
    number++;
    return `${numbered(sample, number)}${text}`;
  });
  const separator = between === '' ? '\n' : between;
  return `${gaps[0]?.before ?? ''}${written.join(separator)}${gaps.at(-1)?.before ?? ''}`;
}

/** What stands before each element and, last, behind all of them. */
function gapsOf(text: string, elements: Content['elements']): Gap[] {
  let cursor = 0;
  const gaps = elements.map((element): Gap => {
    const mark = element.marker === undefined ? -1 : text.indexOf(element.marker, cursor);
    const from = mark < 0 ? cursor : mark + (element.marker ?? '').length;
    const start = Math.max(from, text.indexOf(element.text, from));
    const gap = {
      before: text.slice(cursor, mark < 0 ? start : mark),
      marker: mark < 0 ? undefined : text.slice(mark, start),
    };
    cursor = start + element.text.length;
    return gap;
  });
  return [...gaps, { before: text.slice(cursor), marker: undefined }];
}

const digits = '一二三四五六七八九';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The marker with another number in it; a bullet stays as it is. Beyond ⑳ nothing is circled: （21）. */
function numbered(marker: string, number: number): string {
  if (/\d/u.test(marker)) return marker.replace(/\d+/u, String(number));
  if (/[一二三四五六七八九十]/u.test(marker)) return marker.replace(/[一二三四五六七八九十]+/u, chineseNumber(number));
  const circle = circled[number - 1] ?? `（${number}）`;
  return marker.replace(new RegExp(`[${circled}]`, 'u'), circle);
}

/** 1 to 99, as lists have them. */
function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones - 1] : ''}`;
}
