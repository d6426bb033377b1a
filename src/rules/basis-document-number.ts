import { isKindOnly } from '../fields/act-words.ts';
import {
  type BrokenNumber,
  type Citation,
  type DocumentNumber,
  isFormalCitation,
  parseCitation,
} from '../fields/citation.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** By its number a reader finds the text of a document. Laws and regulations are found by their names. */
export const basisDocumentNumber: ItemRule = {
  id: 'basis-document-number',
  title: '文件依据带规范的文号',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'warning',
  basis:
    '《党政机关公文格式》（GB/T 9704—2012）：发文字号由发文机关代字、年份、发文顺序号组成；年份用六角括号“〔〕”括入，顺序号不加“第”字、不编虚位，后加“号”字',
  tags: ['依据'],
  check({ 依据: entries = [] }, report, { today }) {
    for (const [index, entry] of entries.entries()) {
      if (today !== undefined) reportFuture(index, entry, today.slice(0, 4), report);
      if (isFormalCitation(entry)) continue;
      const citation = parseCitation(entry);
      if (citation.documentNumber !== undefined) reportForm(index, citation.documentNumber, report);
      else if (citation.brokenNumber !== undefined) reportBroken(index, citation.brokenNumber, report);
      else reportMissing(index, citation, report);
    }
  },
};

function reportForm(
  index: number,
  { text, span, organ, year, number, wellFormed }: DocumentNumber,
  report: Report,
): void {
  if (wellFormed) return;
  const path = ['依据', index];
  const figures = [halved(year), `${Number(halved(number))}号`] as const;
  const isCertain = isBracketed.test(text);
  // Announcements are mostly numbered in a way of their own.
  const right =
    organ.endsWith('公告') && !isCertain ? `${organ}${figures.join('年第')}` : `${organ}〔${figures.join('〕')}`;
  report({
    path,
    span,
    subject: text,
    message: `文号“${text}”写法不规范`,
    hint: `请核对原文后改为“${right}”`,
    fix: { isSafe: isCertain, title: `改为“${right}”`, edits: [{ path, span, text: right }] },
  });
}

const numberedYear = /〔(20\d\d)〕\d{1,5}号/u;

/** A slip of the fingers: nothing is issued in a year that has not begun. */
function reportFuture(index: number, entry: string, thisYear: string, report: Report): void {
  const match = numberedYear.exec(entry);
  const year = match?.[1];
  if (match === null || year === undefined || year <= thisYear) return;
  report({
    path: ['依据', index],
    span: [match.index + 1, match.index + 1 + year.length],
    subject: year,
    message: `文号里的年份“${year}”还没有到`,
    hint: '请对照原文改正年份',
  });
}

/** A number that has no year, or two digits of it. */
function reportBroken(index: number, { text, span, organ, year, number }: BrokenNumber, report: Report): void {
  const path = ['依据', index];
  if (year === undefined) {
    report({
      path,
      span,
      subject: text,
      message: `文号“${text}”没有写年份`,
      hint: `请查原文，写成“${organ}〔四位年份〕${number}号”`,
    });
    return;
  }
  const right = `${organ}〔${Number(year) < 50 ? '20' : '19'}${year}〕${number}号`;
  report({
    path,
    span,
    subject: text,
    message: `文号“${text}”的年份应当是四位`,
    hint: `请核对原文后改为“${right}”`,
    fix: { isSafe: false, title: `改为“${right}”`, edits: [{ path, span, text: right }] },
  });
}

/** The year stands apart from the number, in whichever brackets: nothing is guessed. */
const isBracketed = /[〔﹝[［【（(〈<]\s*[\d０-９\s]{4,8}年?\s*[〕﹞\]］】)）〉>]/u;

function halved(digits: string): string {
  return digits.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Titles of documents that are never without a number. Plans, standards and rules are known by their names. */
const numbered = /(?:通知|意见|方案)[》〉>＞]*$/u;
/** Issued by the state or a province: the number is public and easy to find. */
const issuedAbove =
  /^《?(?:国务院|国家[\u4e00-\u9fff]{1,8}[局委部]|[\u4e00-\u9fff]{1,8}[部委省市区](?:[\u4e00-\u9fff]{0,6}(?:厅|政府|办公厅))?)/u;
/** Their papers have numbers that are often not made public. */
const party = /中共|党委|党组|中央|人民代表大会|人大常委会/u;

function reportMissing(index: number, { text, titles, orderNumber }: Citation, report: Report): void {
  const [title] = titles;
  if (title === undefined || titles.length > 1 || orderNumber !== undefined) return;
  const name = title.text.replace(/\s+/gu, '').replace(/(?:[（(][^（）()]{0,12}[）)])+(?=》?$)/u, '');
  if (!name.endsWith('》') && !/[〉>]$/u.test(name)) return;
  if (!numbered.test(name) || party.test(name) || isKindOnly(name)) return;
  report({
    path: ['依据', index],
    span: title.span,
    subject: title.text,
    severity: severityFor(text, name),
    message: `${title.text}没有写文号`,
    hint: '请在书名号后面用括号写明文号，如（国办发〔2019〕54号）',
    basis: '《党政机关公文处理工作条例》第九条：公文由发文字号、标题等组成；写明文号，群众才查得到原文',
  });
}

function severityFor(text: string, name: string): Severity {
  const prefix = text.slice(0, text.indexOf('《'));
  return issuedAbove.test(name) || issuedAbove.test(prefix) ? 'warning' : 'info';
}
