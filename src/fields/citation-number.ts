// 国办发〔2017〕97号, 国务院令第711号, 第五十七条: the references of an act beside its title.
import type { Span } from '../model/location.ts';
import { numeralSource } from './numeral.ts';

export interface Fragment {
  readonly text: string;
  readonly span: Span;
}

export interface DocumentNumber extends Fragment {
  /** 发文机关代字: 国办发. */
  readonly organ: string;
  readonly year: string;
  readonly number: string;
  /** True for the official form (国办发〔2017〕97号: 〔〕, no blanks, no 第, no leading zero) and 国家税务总局公告2025年第12号. */
  readonly wellFormed: boolean;
}

const yearOpening = '[〔﹝[［【（(〈<]';
const yearClosing = '[〕﹞\\]］】）)〉>]';
const spacedDigits = '[0-9０-９](?:\\s?[0-9０-９]){0,5}';
const year = '(?:19|20|１９|２０)\\s?[0-9０-９]\\s?[0-9０-９]';
const organ = '(?<organ>[\\u4e00-\\u9fff]{1,14})\\s*';

/** Year in brackets of any kind, also a lost or doubled one; 号 may be lost. */
const bracketed = `${yearOpening}\\s*(?<year>${year})\\s*年?\\s*${yearClosing}?\\s*第?\\s*(?<number>${spacedDigits})(?:\\s*号)?`;
/** Year without brackets: 国办发2017年97号. Only 号 tells it from other numbers. */
const bare = `(?<year>${year})\\s*年?\\s*${yearClosing}?\\s*第?\\s*(?<number>${spacedDigits})\\s*号`;
const patterns = [bracketed, bare].map((source) => new RegExp(organ + source, 'u'));

const official = /^[\u4e00-\u9fff]{1,14}〔\d{4}〕[1-9]\d*号$/u;
/** Public announcements are numbered in a way of their own. */
const announcement = /^[\u4e00-\u9fff]{1,14}公告\d{4}年第[1-9]\d*号$/u;
/** Words before a code that are no part of it. */
const beforeCode = /^.*(?:文号|编号|文件|见|根据|依据|按照|及|和)/u;

/** The document number outside of titles, undefined where there is none. `text` has its titles blanked out. */
export function documentNumberIn(text: string): DocumentNumber | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match?.groups === undefined || /令$/u.test(match.groups['organ'] ?? '')) continue;
    const { organ: written = '', year: yearText = '', number = '' } = match.groups;
    const code = written.replace(beforeCode, '');
    const start = match.index + written.length - code.length;
    const whole = text.slice(start, match.index + match[0].length);
    return {
      text: whole,
      span: [start, start + whole.length],
      organ: code,
      year: yearText.replace(/\s/gu, ''),
      number: number.replace(/\s/gu, ''),
      wellFormed: official.test(whole) || announcement.test(whole),
    };
  }
  return undefined;
}

/** A document number that lost its year, or the first half of it. */
export interface BrokenNumber extends Fragment {
  readonly organ: string;
  /** Two digits. */
  readonly year: string | undefined;
  readonly number: string;
}

/** Codes of offices end so: 云司发, 教基函. Without a year only a number that stands in brackets of its own is one. */
const shortYear = new RegExp(
  `(?<organ>[\\u4e00-\\u9fff]{1,10})${yearOpening}\\s*(?<year>\\d{2})\\s*${yearClosing}\\s*第?\\s*(?<number>\\d{1,5})\\s*号`,
  'u',
);
const noYear = /(?<=[（(])(?<organ>[\u4e00-\u9fff]{1,10}[发办函规字文通])\s*第?\s*(?<number>\d{1,5})\s*号(?=[）)])/u;

/** For texts in which `documentNumberIn` finds none. */
export function brokenNumberIn(text: string): BrokenNumber | undefined {
  const match = shortYear.exec(text) ?? noYear.exec(text);
  const { organ: code = '', year: digits, number = '' } = match?.groups ?? {};
  if (match === null || code.endsWith('令')) return undefined;
  const start = match.index + code.length - code.replace(beforeCode, '').length;
  const end = match.index + match[0].length;
  return { ...fragment(text.slice(start, end), start), organ: code.replace(beforeCode, ''), year: digits, number };
}

const orderPattern = new RegExp(
  `[\\u4e00-\\u9fff]{0,20}令\\s*(?:[〔(（]?\\s*\\d{4}\\s*[〕)）]?\\s*年?\\s*)?第?\\s*${numeralSource}\\s*号`,
  'u',
);

/** 国务院令第711号, 中华人民共和国主席令第三十二号. */
export function orderNumberIn(text: string): Fragment | undefined {
  const match = orderPattern.exec(text);
  return match === null ? undefined : fragment(match[0], match.index);
}

const item = `(?:\\s*(?:第?\\s*${numeralSource}\\s*[款项目]|[（(]${numeralSource}[）)]项?))*`;
/** Without 条 only where nothing else can follow: 第二次, 第711号 are no articles. */
const articlePattern = new RegExp(
  `第\\s*${numeralSource}(?:\\s*[条章节](?:之${numeralSource})?${item}|(?=\\s*(?:[，,、；;。）)]|$)))`,
  'gu',
);

/** 第二十条（十二）, 第五十七条第二款, and 第五十七 whose 条 was lost. */
export function articlesIn(text: string): Fragment[] {
  return Array.from(text.matchAll(articlePattern), (match) => fragment(match[0].trimEnd(), match.index));
}

function fragment(text: string, start: number): Fragment {
  return { text, span: [start, start + text.length] };
}
