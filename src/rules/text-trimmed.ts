import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { isBlank } from '../fields/text.ts';
import { fixOfText, placesOf } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

/** Blanks that nobody sees, at the ends of a text and of its lines. Those before a line may be its layout. */
export const textTrimmed: ItemRule = {
  id: 'text-trimmed',
  title: '文字首尾没有多余的空白',
  scope: 'item',
  parts: textParts,
  signs: () => [[anyBlank, anyBlank]],
  severity: 'info',
  basis: '首尾的空白看不见，却会让同样的文字在查找、汇总和比较时对不上',
  tags: ['文字'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      if (isBlank(text)) return;
      const places = placesOf(text, blanks);
      const [span] = places;
      if (span === undefined) return;
      const path = pathOfText(field, at);
      report({
        path,
        span,
        message: span[0] === 0 ? '开头有多余的空白' : '末尾有多余的空白',
        hint: '请删去',
        fix: fixOfText(
          path,
          places.map((place) => ({ span: place, text: '' })),
          '删去首尾的空白',
        ),
      });
    });
  },
};

const anyBlank = ' \t\r\u3000\u00a0\n';
const blank = '[ \\t\\r\\u3000\\u00a0]';
const blanks = new RegExp(`^(?:${blank}|\\n)+|(?:${blank}|\\n)+$|${blank}+(?=\\n)`, 'gu');
