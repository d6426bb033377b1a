import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import type { Edit } from '../fields/text-edits.ts';
import { fixOfText, placesOf } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

/** Digits and letters as they are typed, and 〇 where a year is written in Chinese numerals. */
export const textNumerals: ItemRule = {
  id: 'text-numerals',
  title: '数字、字母用半角，汉字年份用“〇”',
  scope: 'item',
  parts: textParts,
  signs: () => [[isFullWidth], [round]],
  severity: 'info',
  basis: '《出版物上数字用法》（GB/T 15835—2011）：阿拉伯数字一般用半角；汉字数字的零写作“〇”',
  tags: ['文字'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      const edits = editsOf(text);
      const [first] = edits;
      if (first === undefined) return;
      const path = pathOfText(field, at);
      const words = text.slice(...first.span);
      report({
        path,
        span: first.span,
        subject: words,
        message: first.text === zero ? `年份里的“${words}”不是汉字数字` : `“${words}”是全角的数字或字母`,
        hint: `请改为“${first.text}”`,
        fix: fixOfText(path, edits, `改为“${first.text}”`),
      });
    });
  },
};

const zero = '〇';
const round = '○◯ОоΟο';
const fullWidth = /[０-９Ａ-Ｚａ-ｚ]+/gu;
/** The circle, and the Cyrillic and Greek letters that look like it. Latin O and 0 are in the register of wordings. */
const circle = /(?<=[一二三四五六七八九〇○◯ОоΟο])[○◯ОоΟο](?=[一二三四五六七八九〇年○◯ОоΟο])/gu;

/** ０, Ａ, ａ and those behind them. */
function isFullWidth(unit: number): boolean {
  return (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a);
}

function editsOf(text: string): readonly Edit[] {
  const wide = placesOf(text, fullWidth).map((span) => ({ span, text: text.slice(...span).normalize('NFKC') }));
  const circles = placesOf(text, circle).map((span) => ({ span, text: zero }));
  return [...wide, ...circles].sort((one, other) => one.span[0] - other.span[0]);
}
