import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { mobileNumbersIn, personalNumberSigns } from '../fields/personal-numbers.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { ItemRule } from '../model/rule.ts';

/** A mobile number beside the telephone of an office may be the office's own: a doubt, not an error. */
export const noMobileNumber: ItemRule = {
  id: 'no-mobile-number',
  title: '不出现个人手机号码',
  scope: 'item',
  parts: textParts,
  signs: () => personalNumberSigns,
  severity: 'error',
  basis: '《中华人民共和国个人信息保护法》第二十五条：个人信息处理者不得公开其处理的个人信息，取得单独同意的除外',
  tags: ['隐私保密'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      for (const { span, masked, before } of mobileNumbersIn(text)) {
        const path = pathOfText(field, at);
        const isOfOffice = office.test(before) && !person.test(before);
        report({
          path,
          span,
          subject: masked,
          severity: isOfOffice ? 'warning' : 'error',
          message: isOfOffice ? `联系电话“${masked}”是手机号码，可能是个人的` : `有手机号码“${masked}”`,
          hint: '请改为单位的固定电话或者服务热线；确需公示本人的，隐去中间四位',
          fix: fixOfText(path, [{ span, text: masked }], `隐去中间的数字，写成“${masked}”`, false),
        });
      }
    });
  },
};

const office = /电话|热线|总机|传真|微信|客服/u;
const person = /手机|姓名|联系人|负责人|先生|女士|同志|本人|户主|书记|主任/u;
