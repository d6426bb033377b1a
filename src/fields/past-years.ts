import type { Span } from '../model/location.ts';
import type { Sign } from '../model/rule.ts';
import { parseNumeral } from './numeral.ts';
import { digits } from './signs.ts';

/** Words of a text that bind it to years. */
export interface YearMention {
  readonly span: Span;
  /** The last year that is meant. */
  readonly year: number;
  /** 计划: 七五普法; 年份: 2019年度, 2018—2020年; 日期: 2020年12月31日前. */
  readonly kind: '计划' | '年份' | '日期';
}

type Pattern = readonly [kind: YearMention['kind'], pattern: RegExp, yearOf: (digits: string) => number];

/** What a text with years has. */
export const yearSigns: readonly Sign[] = [
  ['一二三四五六七八九', '五'],
  ['12', '09', digits, digits, '学-—–－~～至到'],
  ['12', '09', digits, digits, '年', `度学招预决工重上下春夏秋冬计任全部政第-—–－~～至到${digits}`],
];

/** Quick to tell that there is nothing of a kind. */
const signs: Readonly<Record<YearMention['kind'], RegExp>> = { 计划: /五/u, 年份: /\d{4}/u, 日期: /\d{4}年\d/u };

const year = '(?<!\\d)((?:19|20)\\d\\d)';
/** What is planned, counted or done by the year. 2019年以来 and 2019年修订 are no such thing. */
const yearly =
  '(?:年度|学年|年(?=招生|预算|决算|工作|重点|[上下]半年|[春夏秋冬]季|计划|任务|全年|部门|政府|第[一二三四五]批))';

/** The five-year plans have come in an unbroken row: the 13th ended in 2020, so did the seventh programme of 普法. */
const patterns: readonly Pattern[] = [
  [
    '计划',
    /(?<![一二三四五六七八九])(十[一二三四五六七八九])五(?=[”"’]?(?:规划|期间|时期|计划|末|发展|以来))/gu,
    (n) => 1955 + 5 * (parseNumeral(n) ?? 0),
  ],
  ['计划', /([一二三四五六七八九])五(?=[”"’]?普法)/gu, (n) => 1985 + 5 * (parseNumeral(n) ?? 0)],
  ['年份', new RegExp(`${year}年?[-—–－~～至到]{1,2}((?:19|20)\\d\\d)(?=年|学年)`, 'gu'), Number],
  ['年份', new RegExp(`${year}${yearly}(?!以[来前])`, 'gu'), Number],
  ['日期', new RegExp(`${year}年\\d{1,2}月(?:\\d{1,2}日)?(?:底|末)?(?:之前|以前|前)`, 'gu'), Number],
];

/** Titles and what stands in them keep their years. */
const titles = /《[^》]*》/gu;

/** In the order of the text. */
export function yearsIn(text: string): readonly YearMention[] {
  const plain = text.replace(titles, (title) => ' '.repeat(title.length));
  return patterns
    .filter(([kind]) => signs[kind].test(plain))
    .flatMap(([kind, pattern, yearOf]) =>
      Array.from(plain.matchAll(pattern), (match): YearMention => {
        const span: Span = [match.index, match.index + match[0].length];
        return { span, year: yearOf(match.at(-1) ?? ''), kind };
      }),
    )
    .sort((one, other) => one.span[0] - other.span[0])
    .filter((mention, index, all) => mention.span[0] >= (all[index - 1]?.span[1] ?? 0));
}
