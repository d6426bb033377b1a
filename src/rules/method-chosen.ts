import { type Method, parseMethod } from '../fields/method.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import { isBlank } from '../fields/text.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** One method an item, 主动 or 依申请. That there is none at all is for element-present to say. */
export const methodChosen: ItemRule = {
  id: 'method-chosen',
  title: '公开方式选一个',
  scope: 'item',
  parts: [['方式', '类型']],
  severity: 'error',
  basis:
    '国办发〔2019〕54号：公开方式是标准目录的必备要素；《中华人民共和国政府信息公开条例》第十三条：政府信息主动公开或者依申请公开',
  tags: ['对象方式层级'],
  check(item, report, { catalogue }) {
    if (catalogue.类型 === '负面清单') return;
    const values = (item.方式 ?? []).filter((value) => !isBlank(value));
    const methods = new Set(values.map(parseMethod));
    reportStrangers(item.方式 ?? [], report);
    if (methods.has('主动') && methods.has('依申请')) {
      report({
        path: ['方式'],
        message: '“主动”和“依申请”都选了',
        hint: '请只留一个；一部分主动、一部分依申请的，请分成两个事项',
      });
    }
  },
};

function reportStrangers(values: readonly string[], report: Report): void {
  for (const [index, value] of values.entries()) {
    const method: Method | undefined = parseMethod(value);
    if (isBlank(value) || isPlaceholder(value) || method === '主动' || method === '依申请') continue;
    const isClosed = method === '不予公开';
    report({
      path: ['方式', index],
      subject: value,
      message: isClosed ? `“${value}”的事项不应当列在公开目录里` : `“${value}”不是公开方式`,
      hint: isClosed ? '请移到负面清单，或者改为“主动”“依申请”' : '请写“主动”或者“依申请”',
    });
  }
}
