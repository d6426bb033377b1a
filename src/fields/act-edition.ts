// Which of its editions a citation of an act means: （国务院令第492号）, （2019年修正）.
import type { ActEntry } from '../model/registers.ts';
import { numeralSource, parseNumeral } from './numeral.ts';
import { comparable } from './text.ts';

export interface Edition {
  /** 公布, or 日期 of the revision; as precise as the register knows it. */
  readonly date: string | undefined;
  readonly inForce: string | undefined;
  readonly number: string | undefined;
  /** 公布, 修订, 修正, 第三次修正. */
  readonly event: string;
}

/** The act as first made, then each revision; at least one. */
export function editionsOf({ 公布, 施行, 文号, 修订 = [] }: ActEntry): readonly Edition[] {
  return [
    { date: 公布, inForce: 施行, number: 文号, event: '公布' },
    ...修订.map((revision) => ({
      date: revision.日期,
      inForce: revision.施行,
      number: revision.文号,
      event: revision.说明 ?? '修订',
    })),
  ];
}

/**
 * Index of the latest edition that a citation names by its number or its year; undefined where it names none. A citation
 * with the whole history of an act means the end of it.
 */
export function editionNamed(citation: string, editions: readonly Edition[]): number | undefined {
  const text = comparable(citation);
  const [numbers, years] = [numbersIn(text), yearsIn(text)];
  const index = editions.findLastIndex(({ date, number }) => {
    const own = number === undefined ? [] : [...numbersIn(comparable(number))];
    return own.some((each) => numbers.has(each)) || (date !== undefined && years.has(date.slice(0, 4)));
  });
  return index < 0 ? undefined : index;
}

const order = new RegExp(`令[([]?(?:\\d{4}[)\\]]?年?)?第?(${numeralSource})号|第(${numeralSource})号令`, 'gu');
const document = /([\u4e00-\u9fff]{1,14})[[(]((?:19|20)\d\d)[\])]第?(\d{1,5})号/gu;
const year = /(?<![\d第])(?:19|20)\d\d(?!\d)/gu;

/** Numbers of orders by their value (令711), of documents whole (国办发2019-54). */
function numbersIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, before, behind] of text.matchAll(order)) {
    const value = parseNumeral(before ?? behind ?? '');
    if (value !== undefined) found.add(`令${value}`);
  }
  for (const [, organ = '', at, number] of text.matchAll(document)) found.add(`${organ.slice(-3)}${at}-${number}`);
  return found;
}

/** 2019年修正, 2019.8.26; not the year of a document's number. */
function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.replace(document, '').match(year) ?? []);
}
