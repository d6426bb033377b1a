import { blanksInName, breakSigns, brokenWordsIn } from '../fields/broken-words.ts';
import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { Span } from '../model/location.ts';
import type { ItemRule } from '../model/rule.ts';

export const textUnbroken: ItemRule = {
  id: 'text-unbroken',
  title: '词语中间没有空白和换行',
  scope: 'item',
  parts: textParts,
  signs: () => breakSigns,
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录要向社会公布，文字应当准确；中间断开的词搜索不到，多半是表格换行时留下的',
  tags: ['文字'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      const spans = names.has(field) ? blanksInName(text) : brokenWordsIn(text);
      const [first] = spans;
      if (first === undefined) return;
      const path = pathOfText(field, at);
      const count = spans.length > 1 ? `等${spans.length}处` : '';
      const words = around(text, first);
      report({
        path,
        span: first,
        subject: words.replace(anyBlank, ''),
        message: `“${words.replace(anyBlank, ' ')}”${count}中间有多余的空白或换行`,
        hint: `请连起来写，如“${words.replace(anyBlank, '')}”`,
        fix: fixOfText(
          path,
          spans.map((span) => ({ span, text: '' })),
          '删去词语中间的空白',
        ),
      });
    });
  },
};

const names: ReadonlySet<string> = new Set(['名称', '一级事项']);
/** As long as most names. */
const shortest = 16;
const anyBlank = /\s+/gu;

/** A short text whole, otherwise the break with three characters on each side. */
function around(text: string, [start, end]: Span): string {
  if (text.length <= shortest) return text;
  const before = /\S{0,3}$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const after = /^\S{0,3}/u.exec(text.slice(end, end + 3))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}
