// 公开依据: a cell → its acts, an act → title, numbers, articles. Comparing stands in citation-comparison.ts.
import type { Span } from '../model/location.ts';
import { pairBrackets, titleAt } from './citation-brackets.ts';
import { splitCitations } from './citation-list.ts';
import {
  articlesIn,
  type BrokenNumber,
  brokenNumberIn,
  type DocumentNumber,
  documentNumberIn,
  type Fragment,
  orderNumberIn,
} from './citation-number.ts';
import { namedAct, vagueWords } from './citation-words.ts';
import { remember, rememberLast } from './remember.ts';
import { comparable } from './text.ts';

export type { BrokenNumber, DocumentNumber, Fragment };

/** By the last word of the title: 法, 条例, 规定 or 办法, anything an office issues. A guess: 办法 may be either of the last two. */
export type ActKind = 'law' | 'regulation' | 'rule' | 'document' | 'unknown';

/** One element of 依据. */
export interface Citation {
  readonly text: string;
  /** Outer 《…》 with their marks. An inner title is part of its outer one. */
  readonly titles: readonly Fragment[];
  readonly kind: ActKind;
  readonly documentNumber: DocumentNumber | undefined;
  /** Undefined where there is a whole one. */
  readonly brokenNumber: BrokenNumber | undefined;
  readonly orderNumber: Fragment | undefined;
  readonly articles: readonly Fragment[];
  /** Names no act that a reader could look up: 相关政策文件. */
  readonly vague: boolean;
  /** Where the first bracket without a partner stands; undefined where all 《》〈〉（）〔〕【】 are paired. */
  readonly unpaired: Span | undefined;
}

const listOf = remember(splitCitations);

/**
 * One cell of 公开依据 → one element a cited act, words as published. Numbers, bullets and separators between the elements
 * are dropped; document numbers, articles and 等 stay with their act. Joined by line breaks and read again, the elements
 * are the same.
 */
export function parseCitations(cell: string): string[] {
  const lines = cell.split('\n');
  return lines.every((line) => plainLine.test(line)) ? lines : [...listOf(cell)];
}

/** One title, with at most one plain bracket behind it: such lines are each an act, and nothing has to be divided. */
const plainLine = /^《[\u4e00-\u9fff\w]+》(?:（[\u4e00-\u9fff\w〔〕]+）)?$/;

/** Reads one element. Total: what it does not find is undefined or empty. */
export const parseCitation: (element: string) => Citation = remember((text) => {
  const brackets = pairBrackets(text);
  const titles: Fragment[] = [];
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at)) {
    const { end } = titleAt(text, at, brackets);
    titles.push({ text: text.slice(at, end), span: [at, end] });
    at = end;
  }
  const outside = withoutTitles(text, titles);
  const documentNumber = documentNumberIn(outside);
  const orderNumber = orderNumberIn(outside);
  const named = titles.length > 0 || documentNumber !== undefined || orderNumber !== undefined;
  return {
    text,
    titles,
    kind: kindOf(titles[0]?.text ?? text),
    documentNumber,
    brokenNumber: documentNumber === undefined ? brokenNumberIn(outside) : undefined,
    orderNumber,
    articles: articlesIn(outside),
    vague: !named && (vagueWords.test(text) || !namedAct.test(comparable(text))),
    unpaired: firstUnpaired(text, brackets.unpaired),
  };
});

/**
 * True for a title and the number of its document, all in the official form, and nothing else: 《…通知》（国办发〔2019〕54号）.
 * Most entries are so, each county's in words of its own; nothing is left to ask about them, and no need to parse.
 */
export function isFormalCitation(element: string): boolean {
  return formalTitle(element) !== undefined;
}

/** The title of a formal citation, with its 《》; undefined for any other element. */
export const formalTitle: (element: string) => string | undefined = rememberLast((element) =>
  formalCitation.test(element) ? element.slice(0, element.indexOf('》') + 1) : undefined,
);

/** Those that `parseCitation` finds; a formal citation need not be parsed for its one. */
export function titlesIn(element: string): readonly Fragment[] {
  const title = formalTitle(element);
  return title === undefined ? parseCitation(element).titles : [{ text: title, span: [0, title.length] }];
}

/** Without the words that parsing cuts off before a code (根据, 见 …) and 第五条, without marks that may lack a partner, in the title too. */
const formalCitation =
  /^《[\u4e00-\u9fff\w、，]+》（(?![^〔]*[号件见据照及和令第])[\u4e00-\u9fff]{1,14}〔(?:19|20)\d\d〕[1-9]\d{0,5}号）$/;

/** Titles replaced by as many NULs, so that offsets stay and no number of a title is found. */
function withoutTitles(text: string, titles: readonly Fragment[]): string {
  let outside = '';
  let from = 0;
  for (const { span } of titles) {
    outside += text.slice(from, span[0]) + '\u0000'.repeat(span[1] - span[0]);
    from = span[1];
  }
  return outside + text.slice(from);
}

const countsItem = /(?<![\d-])(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u;

/** The ） of “1）” in the text of an article has no partner and needs none; neither do quotation marks. */
function firstUnpaired(text: string, unpaired: readonly number[]): Span | undefined {
  const at = unpaired.find((index) => {
    const character = text.charAt(index);
    if (character === '“' || character === '”') return false;
    return !/[)）]/u.test(character) || !countsItem.test(text.slice(Math.max(0, index - 4), index));
  });
  return at === undefined ? undefined : [at, at + 1];
}

const kinds: readonly (readonly [ActKind, RegExp])[] = [
  [
    'document',
    /(?:通知|意见|方案|规划|计划|纲要|要点|决定|公告|通告|指南|指引|目录|标准|规程|规范|批复|函|清单|预案)$/u,
  ],
  ['rule', /(?:规定|办法|细则|规则)$/u],
  ['regulation', /条例$/u],
  ['law', /(?:法|法典|宪法)$/u],
];

function kindOf(title: string): ActKind {
  const name = title
    .slice(-60)
    .replace(/^《|[》〉>＞]+$/gu, '')
    .replace(/(?:[（(][^（）()]{0,20}[）)]\s*)+$/u, '');
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'unknown';
}

/**
 * The form for comparing: layout and punctuation folded, 国务院令 and 国令 as one, 中华人民共和国 before a title dropped.
 * Idempotent.
 */
export function normaliseCitation(element: string): string {
  return comparable(element)
    .replace(/《(?:中华人民共和国)+/gu, '《')
    .replace(/国务院令/gu, '国令')
    .replace(/(?<![;,.])[;,.]+$/u, '');
}
