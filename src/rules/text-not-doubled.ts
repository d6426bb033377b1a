import { doubledWordsIn } from '../fields/doubled-words.ts';
import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

/** A word pasted twice. Single characters (的的) are in the register of wordings, with their exceptions. */
export const textNotDoubled: ItemRule = {
  id: 'text-not-doubled',
  title: '没有重复的词语',
  scope: 'item',
  parts: textParts,
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录要向社会公布，文字应当准确',
  tags: ['文字'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      const [span] = doubledWordsIn(text);
      if (span === undefined) return;
      const path = pathOfText(field, at);
      const word = text.slice(...span);
      report({
        path,
        span,
        subject: word,
        message: `“${word}”连着写了两遍`,
        hint: `请删去一个“${word}”；本来是两项的，中间请加上标点`,
        fix: fixOfText(path, [{ span, text: '' }], `删去重复的“${word}”`, false),
      });
    });
  },
};
