import { doubledMarksIn, doubledWordsIn } from '../fields/doubled-words.ts';
import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Span } from '../model/location.ts';
import type { Path } from '../model/path.ts';
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
      const marks = doubledMarksIn(text);
      const [first] = marks;
      if (first !== undefined) report(doubledMark(pathOfText(field, at), text, first, marks));
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

function doubledMark(path: Path, text: string, span: Span, all: readonly Span[]): Finding {
  const words = text.slice(...span);
  const edits = all.map(([from, to]) => ({ span: [from + 1, to] as const, text: '' }));
  return {
    path,
    span,
    subject: words,
    message: `标点“${words}”写重了`,
    hint: `请只留一个“${words.charAt(0)}”；中间漏了字的，请补上`,
    fix: fixOfText(path, edits, '删去写重的标点', false),
  };
}
