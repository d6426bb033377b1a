import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { bankNumbersIn, personalNumberSigns } from '../fields/personal-numbers.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

/** An account into which the public is to pay may be published: there it is only worth a look. */
export const noBankAccount: ItemRule = {
  id: 'no-bank-account',
  title: '不出现银行账号',
  scope: 'item',
  parts: textParts,
  signs: () => personalNumberSigns,
  severity: 'error',
  basis: '《中华人民共和国个人信息保护法》第二十八条、第二十九条：金融账户是敏感个人信息，处理要取得个人的单独同意',
  tags: ['隐私保密'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      for (const { span, masked, before } of bankNumbersIn(text)) {
        const path = pathOfText(field, at);
        const isPublic = publicAccount.test(before);
        report({
          path,
          span,
          subject: masked,
          severity: isPublic ? 'info' : 'error',
          message: isPublic ? `有银行账号“${masked}”，请核对是不是对公账户` : `有银行账号“${masked}”`,
          hint: '个人的请删去；确需公示的，只留前后几位；对公的收款账户可以保留',
          fix: fixOfText(path, [{ span, text: masked }], `隐去中间的数字，写成“${masked}”`, false),
        });
      }
    });
  },
};

const publicAccount = /捐[赠款]|缴[费款]|缴纳|专户|对公|非税|国库|保证金|收款/u;
