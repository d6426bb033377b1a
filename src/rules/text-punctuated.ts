import { halfWidthMarksIn, halfWidthSigns } from '../fields/half-width-marks.ts';
import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

export const textPunctuated: ItemRule = {
  id: 'text-punctuated',
  title: '中文里用全角标点',
  scope: 'item',
  parts: textParts,
  signs: () => halfWidthSigns,
  severity: 'info',
  basis: '《标点符号用法》（GB/T 15834—2011）：中文里的逗号、分号、冒号、括号、引号等占一个字的位置',
  tags: ['文字'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      const edits = halfWidthMarksIn(text);
      const [first] = edits;
      if (first === undefined) return;
      const path = pathOfText(field, at);
      const mark = text.slice(...first.span);
      const count = edits.length > 1 ? `等${edits.length}处` : '';
      report({
        path,
        span: first.span,
        subject: mark,
        message: `中文里用了半角标点：${shown(mark)}${count}`,
        hint: `请改为全角：${shown(first.text)}`,
        fix: fixOfText(path, edits, '半角标点改为全角'),
      });
    });
  },
};

/** Quotation marks are not put between themselves. */
function shown(mark: string): string {
  return /["“”]/u.test(mark) ? `‘${mark}’` : `“${mark}”`;
}
