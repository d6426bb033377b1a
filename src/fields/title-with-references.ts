// Whether a citation is a title with its numbers, years and articles, and nothing that would be lost with them.
import type { ActEntry } from '../model/registers.ts';
import type { Citation } from './citation.ts';

/** 等, brackets, years of editions, the words between references. */
const references =
  /(?:中华人民共和国|国务院|主席|第?[一二三四五六七八九]次|(?:19|20)\d\d|\d{1,2}[月日]|[年版等]|修[订正改]|公布|发布|施行|试行|暂行|[（）()〔〕[\]【】〈〉、，,;；。\s])+/gu;

/** True where only the title and references to it are there: 《收养法》（1998年修正）第四条. False for quoted words of an article. */
export function isTitleWithReferences({ text, titles, orderNumber, documentNumber, articles }: Citation): boolean {
  if (titles.length > 1) return false;
  const known = [...titles, orderNumber, documentNumber, ...articles].filter((part) => part !== undefined);
  const rest = known.reduce((left, part) => left.replace(part.text, ''), text);
  return titles.length === 0 ? known.length > 0 : rest.replace(references, '') === '';
}

/**
 * The same of a citation of a known act, which may go without 《》: 收养法第四条. False where the act stands for more than
 * itself: 《收养法》及其实施办法.
 */
export function namesNothingElse(
  citation: Citation,
  { 名称: name, 简称: short = [], 误写: wrong = [] }: ActEntry,
): boolean {
  if (citation.titles.length > 0) return isTitleWithReferences(citation);
  const { text, orderNumber, documentNumber, articles } = citation;
  const names = [name, ...short, ...wrong].map((each) => each.replace(/^中华人民共和国(?=.{2})/u, ''));
  const title = names.filter((each) => text.includes(each)).sort((one, other) => other.length - one.length)[0];
  const known = [title, orderNumber?.text, documentNumber?.text, ...articles.map((article) => article.text)];
  const rest = known.reduce<string>((left, part) => left.replace(part ?? '', ''), text);
  return rest.replace(references, '') === '';
}
