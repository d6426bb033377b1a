import { type Citation, type Fragment, isFormalCitation, parseCitation } from '../fields/citation.ts';
import { isDitto } from '../fields/ditto.ts';
import { isBlank } from '../fields/text.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** A reader can look up on what ground the item is disclosed. That there is no ground at all is for element-present to say. */
export const basisCited: ItemRule = {
  id: 'basis-cited',
  title: '依据写明是哪一部、哪一条',
  scope: 'item',
  severity: 'error',
  basis: '国办发〔2019〕54号：公开依据是标准目录的必备要素，应当写明法律、法规、规章或文件的名称',
  tags: ['依据'],
  check({ 依据: entries = [] }, report) {
    const citations = entries.map((entry) => (needsLook(entry) ? parseCitation(entry) : undefined));
    const isNamed =
      citations.some((citation) => citation !== undefined && citation.titles.length > 0) ||
      entries.some(isFormalCitation);
    if (!isNamed) reportNameless(citations, report);
    for (const [index, citation] of citations.entries()) {
      if (citation === undefined) continue;
      reportUnpaired(index, citation, report);
      reportArticles(index, citation, report);
      if (isNamed && citation.titles.length === 0) reportUntitled(index, citation, report);
    }
  },
};

function needsLook(entry: string): boolean {
  return !isFormalCitation(entry) && !isBlank(entry) && !isDitto(entry);
}

function reportNameless(citations: readonly (Citation | undefined)[], report: Report): void {
  const known = citations.filter((citation) => citation !== undefined);
  if (known.length === 0 || known.length < citations.length) return;
  const isVague = known.every(({ vague }) => vague);
  report({
    path: ['依据'],
    message: isVague ? '依据没有写明是哪一部法律、法规或文件' : '依据没有用书名号写出法律、法规或文件的名称',
    hint: '请写出全称并加书名号，如《中华人民共和国政府信息公开条例》（国务院令第711号）',
    ...(known.every(hasNumber) ? { severity: 'warning' as const } : {}),
  });
}

function hasNumber({ documentNumber, orderNumber }: Citation): boolean {
  return documentNumber !== undefined || orderNumber !== undefined;
}

/** Beside acts with a name, an entry without one is a blemish. */
function reportUntitled(index: number, citation: Citation, report: Report): void {
  const { text, vague } = citation;
  report({
    path: ['依据', index],
    subject: text,
    severity: vague || hasNumber(citation) ? 'info' : 'warning',
    message: `“${quoted(text)}”${vague ? '没有写明是哪一部' : '没有写出带书名号的名称'}`,
    hint: vague ? '请写出具体的法律、法规或文件；写不出的请删去' : '请写出全称并加书名号《》',
  });
}

/** Quotation marks inside quotation marks. */
function quoted(text: string): string {
  return text.replace(/“/gu, '‘').replace(/”/gu, '’');
}

const titleMarks = /[《》]/u;

function reportUnpaired(index: number, { text, unpaired }: Citation, report: Report): void {
  if (unpaired === undefined) return;
  const mark = text.slice(...unpaired);
  report({
    path: ['依据', index],
    span: unpaired,
    subject: mark,
    severity: titleMarks.test(mark) ? 'error' : 'warning',
    message: titleMarks.test(mark) ? `书名号“${mark}”没有配对` : `括号“${mark}”没有配对`,
    hint: '请补上另一半，或者删去多余的',
  });
}

/** 第五十七 whose 条 was lost. */
function reportArticles(index: number, { articles }: Citation, report: Report): void {
  for (const { text, span } of articles.filter(lacksNoun)) {
    report({
      path: ['依据', index],
      span,
      subject: text,
      severity: 'warning',
      message: `“${text}”后面缺“条”字`,
      hint: `请改为“${text}条”`,
    });
  }
}

function lacksNoun({ text }: Fragment): boolean {
  return !/[条章节款项]/u.test(text);
}
