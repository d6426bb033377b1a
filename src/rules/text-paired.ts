import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { mojibakeIn } from '../fields/mojibake.ts';
import { pairedMarks, unpairedIn } from '../fields/paired-marks.ts';
import type { Edit } from '../fields/text-edits.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

/** Those of 依据 are for basis-cited to say. */
export const textPaired: ItemRule = {
  id: 'text-paired',
  title: '括号、引号和书名号成对',
  scope: 'item',
  parts: textParts.filter((part) => !part.includes('每条依据')),
  signs: () => [[pairedMarks]],
  severity: 'warning',
  basis: '《标点符号用法》（GB/T 15834—2011）：括号、引号、书名号由前后两半组成，成对使用',
  tags: ['文字'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      if (field === '依据') return;
      const unpaired = unpairedIn(text);
      const [first] = unpaired;
      // “ may be a byte of a character that was misread: text-sound says so.
      if (first === undefined || mojibakeIn(text) !== undefined) return;
      const path = pathOfText(field, at);
      const mark = text.charAt(first);
      const edit = turnedQuote(text, unpaired);
      report({
        path,
        span: [first, first + 1],
        subject: mark,
        message: `${nameOf(mark)}${shown(mark)}没有配对`,
        hint: edit === undefined ? '请补上另一半，或者删去多余的' : '请前一个用‘“’，后一个用‘”’',
        ...(edit === undefined ? {} : { fix: fixOfText(path, [edit], '改正引号的方向') }),
      });
    });
  },
};

function nameOf(mark: string): string {
  if (/[“”]/u.test(mark)) return '引号';
  return /[《》〈〉]/u.test(mark) ? '书名号' : '括号';
}

function shown(mark: string): string {
  return /[“”]/u.test(mark) ? `‘${mark}’` : `“${mark}”`;
}

/** “三公“经费, ”三公”经费: the two marks are there and one looks the wrong way. */
function turnedQuote(text: string, unpaired: readonly number[]): Edit | undefined {
  const [one, other] = unpaired;
  if (one === undefined || other === undefined || unpaired.length > 2) return undefined;
  const marks = `${text.charAt(one)}${text.charAt(other)}`;
  if (marks === '““') return { span: [other, other + 1], text: '”' };
  return marks === '””' ? { span: [one, one + 1], text: '“' } : undefined;
}
