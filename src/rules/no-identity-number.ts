import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { identityNumbersIn, personalNumberSigns } from '../fields/personal-numbers.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

/** Known by its check digit, so that other long numbers are none. The message never shows it whole. */
export const noIdentityNumber: ItemRule = {
  id: 'no-identity-number',
  title: '不出现公民身份号码',
  scope: 'item',
  parts: textParts,
  signs: () => personalNumberSigns,
  severity: 'error',
  basis: '《中华人民共和国个人信息保护法》第二十五条：个人信息处理者不得公开其处理的个人信息，取得单独同意的除外',
  tags: ['隐私保密'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      for (const { span, masked } of identityNumbersIn(text)) {
        const path = pathOfText(field, at);
        report({
          path,
          span,
          subject: masked,
          message: `有公民身份号码“${masked}”`,
          hint: `请删去；确需公示的，隐去中间的数字，写成“${masked}”`,
          fix: fixOfText(path, [{ span, text: masked }], `隐去中间的数字，写成“${masked}”`, false),
        });
      }
    });
  },
};
