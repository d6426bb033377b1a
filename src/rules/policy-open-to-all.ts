import { type Audience, parseAudience } from '../fields/audience.ts';
import { parseMethod } from '../fields/method.ts';
import { isDocumentItem, isPolicyItem } from '../fields/policy-item.ts';
import type { Item } from '../model/catalogue.ts';
import type { Fix } from '../model/fix.ts';
import type { ItemRule } from '../model/rule.ts';

/** Acts and policies are for everyone, and nobody has to ask for them: in the table the tick stands in the wrong column. */
export const policyOpenToAll: ItemRule = {
  id: 'policy-open-to-all',
  title: '政策文件主动向全社会公开',
  scope: 'item',
  parts: [['名称', '方式', '对象', '类型']],
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十条第一项：行政机关应当主动公开本行政机关的行政法规、规章和规范性文件',
  tags: ['对象方式层级'],
  check(item, report, { catalogue }) {
    if (catalogue.类型 === '负面清单' || !isPolicyItem(item)) return;
    const { 名称: name = '', 方式: methods = [], 对象: audiences = [] } = item;
    if (methods.length > 0 && methods.every((method) => parseMethod(method) === '依申请')) {
      report({
        path: ['方式', 0],
        message: `“${name}”属于政策法规，方式却是“依申请”`,
        hint: '请改为“主动”；原表的“√”多半打错了栏',
        ...(methods.length === 1 ? { fix: written('方式', '主动') } : {}),
      });
    }
    if (audiences.length > 0 && audiences.every((audience) => isWrongFor(item, parseAudience(audience)))) {
      report({
        path: ['对象', 0],
        message: `“${name}”属于政策法规，对象却是“${audiences.join('、')}”`,
        hint: '请改为“全社会”；只发给特定群体的不是政策文件，请把名称写准',
        ...(audiences.length === 1 ? { fix: written('对象', '全社会') } : {}),
      });
    }
  },
};

/** A group that is named was meant. */
function isWrongFor(item: Partial<Item>, audience: Audience): boolean {
  return audience.kind === 'group' && (audience.who === undefined || isDocumentItem(item));
}

function written(field: '方式' | '对象', text: string): Fix {
  return { isSafe: false, title: `改为“${text}”`, edits: [{ path: [field, 0], text }] };
}
