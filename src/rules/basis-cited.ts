import { createActReader } from '../fields/act.ts';
import { formalCitation, quotedTitle } from '../fields/act-words.ts';
import { type Citation, type Fragment, isFormalCitation, parseCitation } from '../fields/citation.ts';
import { isDitto } from '../fields/ditto.ts';
import { pairedTitle } from '../fields/paired-title.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import { remember } from '../fields/remember.ts';
import { isBlank } from '../fields/text.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Edit } from '../model/fix.ts';
import type { Span } from '../model/location.ts';
import type { ActEntry } from '../model/registers.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** A reader can look up on what ground the item is disclosed. That there is no ground at all is for element-present to say. */
export const basisCited: ItemRule = {
  id: 'basis-cited',
  title: '依据写明是哪一部、哪一条',
  scope: 'item',
  parts: [['依据']],
  severity: 'error',
  basis: '国办发〔2019〕54号：公开依据是标准目录的必备要素，应当写明法律、法规、规章或文件的名称',
  tags: ['依据'],
  check({ 依据: entries = [] }, report, { registers: { acts } }) {
    if (entries.length > 0 && entries.every(isSound)) return;
    const citations = entries.map((entry) => (needsLook(entry) ? parseCitation(entry) : undefined));
    const isNamed =
      citations.some((citation) => citation !== undefined && citation.titles.length > 0) ||
      entries.some(isFormalCitation);
    if (!isNamed) reportNameless(citations, acts, report);
    for (const [index, citation] of citations.entries()) {
      if (citation === undefined) continue;
      reportUnpaired(index, citation, report);
      reportArticles(index, citation, report);
      if (isNamed && citation.titles.length === 0) reportUntitled(index, citation, acts, report);
    }
  },
};

/** Nothing can be said of an entry that is so, whatever stands beside it. */
function isSound(entry: string): boolean {
  return isFormalCitation(entry) || isWellCited(entry);
}

const isWellCited = remember((entry) => {
  if (!needsLook(entry)) return false;
  const { titles, unpaired, articles } = parseCitation(entry);
  return titles.length > 0 && unpaired === undefined && !articles.some(lacksNoun);
});

function needsLook(entry: string): boolean {
  return !isFormalCitation(entry) && !isBlank(entry) && !isDitto(entry) && !isPlaceholder(entry);
}

function reportNameless(citations: readonly (Citation | undefined)[], acts: readonly ActEntry[], report: Report): void {
  const known = citations.filter((citation) => citation !== undefined);
  if (known.length === 0 || known.length < citations.length) return;
  const isVague = known.every(({ vague }) => vague);
  report({
    path: ['依据'],
    message: isVague ? '依据没有写明是哪一部法律、法规或文件' : '依据没有用书名号写出法律、法规或文件的名称',
    hint: '请写出全称并加书名号，如《中华人民共和国政府信息公开条例》（国务院令第711号）',
    ...(known.every(hasNumber) ? { severity: 'warning' as const } : {}),
    ...(isVague
      ? regulationInstead(known, acts)
      : fixWith(known.map((citation, index) => marked(index, citation, acts)))),
  });
}

/** What every disclosure rests on, where nothing that could be looked up is cited. */
function regulationInstead(vague: readonly Citation[], acts: readonly ActEntry[]): Pick<Finding, 'fix'> {
  const act = createActReader(acts).find('《政府信息公开条例》');
  if (act === undefined || vague.some(({ unpaired }) => unpaired !== undefined)) return {};
  const text = formalCitation(act, acts, true);
  const edits = vague.map((_, index): Edit => ({ path: ['依据', index], text: index === 0 ? text : null }));
  return { fix: { isSafe: false, title: `改为${text}`, edits } };
}

/** One fix for all; none where a part of it is not known. */
function fixWith(edits: readonly (Edit | undefined)[]): Pick<Finding, 'fix'> {
  const known = edits.filter((edit) => edit !== undefined);
  if (known.length < edits.length) return {};
  return { fix: { isSafe: true, title: `改为${known.map(({ text }) => text).join('、')}`, edits: known } };
}

/** 土地管理法, 政府信息公开条例（国务院令第711号）: a name of the register at the beginning, only its 《》 are missing. */
function marked(index: number, { text }: Citation, acts: readonly ActEntry[]): Edit | undefined {
  const act = createActReader(acts).find(text);
  if (act === undefined) return undefined;
  const names = [act.名称, act.名称.replace(/^中华人民共和国(?=.{2})/u, '')];
  const name = names.find((each) => text.startsWith(each) && /^(?:$|[（(第])/u.test(text.slice(each.length)));
  if (name === undefined) return undefined;
  return { path: ['依据', index], span: [0, name.length], text: quotedTitle({ 名称: name }) };
}

function hasNumber({ documentNumber, orderNumber }: Citation): boolean {
  return documentNumber !== undefined || orderNumber !== undefined;
}

/** Beside acts with a name, an entry without one is a blemish. */
function reportUntitled(index: number, citation: Citation, acts: readonly ActEntry[], report: Report): void {
  const { text, vague } = citation;
  report({
    path: ['依据', index],
    subject: text,
    severity: vague || hasNumber(citation) ? 'info' : 'warning',
    message: `“${quoted(text)}”${vague ? '没有写明是哪一部' : '没有写出带书名号的名称'}`,
    hint: vague ? '请写出具体的法律、法规或文件；写不出的请删去' : '请写出全称并加书名号《》',
    ...(vague ? {} : fixWith([marked(index, citation, acts)])),
  });
}

/** Quotation marks inside quotation marks. */
function quoted(text: string): string {
  return text.replace(/“/gu, '‘').replace(/”/gu, '’');
}

const titleMarks = /[《》]/u;

/** Of 〔2016 80号 basis-document-number gives the right form. */
function isInNumber([at]: Span, { documentNumber }: Citation): boolean {
  if (documentNumber === undefined) return false;
  const [from, to] = documentNumber.span;
  return from <= at && at < to;
}

function reportUnpaired(index: number, citation: Citation, report: Report): void {
  const { text, unpaired } = citation;
  if (unpaired === undefined || isInNumber(unpaired, citation)) return;
  const mark = text.slice(...unpaired);
  report({
    path: ['依据', index],
    span: unpaired,
    subject: mark,
    severity: titleMarks.test(mark) ? 'error' : 'warning',
    message: titleMarks.test(mark) ? `书名号“${mark}”没有配对` : `括号“${mark}”没有配对`,
    hint: '请补上另一半，或者删去多余的',
    ...fixWith([paired(index, text)]),
  });
}

function paired(index: number, text: string): Edit | undefined {
  const right = pairedTitle(text);
  return right === undefined ? undefined : { path: ['依据', index], text: right };
}

/** 第五十七 whose 条 was lost, or 令第711 whose 号. */
function reportArticles(index: number, { articles, text: whole }: Citation, report: Report): void {
  for (const { text, span } of articles.filter(lacksNoun)) {
    const noun = /令\s*$/u.test(whole.slice(0, span[0])) ? '号' : '条';
    report({
      path: ['依据', index],
      span,
      subject: text,
      severity: 'warning',
      message: `“${text}”后面缺“${noun}”字`,
      hint: `请改为“${text}${noun}”`,
      ...fixWith([{ path: ['依据', index], span, text: `${text}${noun}` }]),
    });
  }
}

function lacksNoun({ text }: Fragment): boolean {
  return !/[条章节款项]/u.test(text);
}
