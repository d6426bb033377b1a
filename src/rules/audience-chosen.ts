import { type Audience, parseAudience } from '../fields/audience.ts';
import { parseMethod } from '../fields/method.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import { isPolicyItem } from '../fields/policy-item.ts';
import { isBlank } from '../fields/text.ts';
import type { Item } from '../model/catalogue.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/**
 * One audience an item: 全社会, or a group. That there is none at all is for element-present to say, and that a policy is
 * disclosed on request for policy-open-to-all.
 */
export const audienceChosen: ItemRule = {
  id: 'audience-chosen',
  title: '公开对象选一个',
  scope: 'item',
  parts: [['对象', '方式']],
  severity: 'error',
  basis: '国办发〔2019〕54号：公开对象是标准目录的必备要素，面向全社会还是特定群体应当写明',
  tags: ['对象方式层级'],
  check(item, report) {
    reportStrangers(item.对象 ?? [], report);
    const audiences = (item.对象 ?? []).map(parseAudience);
    if (audiences.some(({ kind }) => kind === 'society')) {
      if (audiences.some(({ kind }) => kind === 'group')) reportBoth(item, audiences, report);
      else if (isOnRequestOnly(item) && !isPolicyItem(item)) {
        report({
          path: ['对象'],
          message: '依申请公开的事项，对象却是“全社会”',
          hint: '依申请公开的请写“特定群体:申请人”；面向全社会的请把方式改为“主动”',
          severity: 'warning',
        });
      }
    }
  },
};

/** A named group beside 全社会 is told of the matter in its own way: only where the deadlines do not say so is it odd. */
function reportBoth(item: Partial<Item>, audiences: readonly Audience[], report: Report): void {
  const isNamed = audiences.every((audience) => audience.kind !== 'group' || audience.who !== undefined);
  if (isNamed && (item.时限 ?? '').trim().includes('\n')) return;
  report({
    path: ['对象'],
    message: '“全社会”和“特定群体”都选了',
    hint: '面向全社会的请只留“全社会”；先后向两种对象公开的，请在时限里分行写明',
    ...(isNamed ? { severity: 'warning' as const } : {}),
  });
}

function isOnRequestOnly(item: Partial<Item>): boolean {
  const methods = (item.方式 ?? []).map(parseMethod);
  return methods.length > 0 && methods.every((method) => method === '依申请');
}

function reportStrangers(values: readonly string[], report: Report): void {
  for (const [index, value] of values.entries()) {
    if (isBlank(value) || isPlaceholder(value) || parseAudience(value).kind !== 'unknown') continue;
    report({
      path: ['对象', index],
      subject: value,
      message: `看不出“${value}”是全社会还是特定群体`,
      hint: `请写“全社会”，或者“特定群体:${value}”`,
    });
  }
}
