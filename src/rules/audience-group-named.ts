import { parseAudience } from '../fields/audience.ts';
import { parseMethod } from '../fields/method.ts';
import { isPolicyItem } from '../fields/policy-item.ts';
import type { Item } from '../model/catalogue.ts';
import type { ItemRule } from '../model/rule.ts';

/**
 * 特定群体 says who. Where 全社会 is chosen too it is for audience-chosen to speak, and of a policy, which is for
 * everyone, for policy-open-to-all.
 */
export const audienceGroupNamed: ItemRule = {
  id: 'audience-group-named',
  title: '特定群体写明是谁',
  scope: 'item',
  parts: [['对象']],
  severity: 'info',
  basis: '国办发〔2019〕54号：公开对象是标准目录的必备要素；只写“特定群体”，谁也不知道自己在不在内',
  tags: ['对象方式层级'],
  check(item, report) {
    const audiences = item.对象 ?? [];
    const index = audiences.findIndex(isNameless);
    if (index < 0 || isPolicyItem(item)) return;
    if (audiences.some((audience) => parseAudience(audience).kind === 'society')) return;
    const words = audiences[index] ?? '';
    const applicants = '特定群体:申请人';
    const forApplicants = isOnRequest(item);
    report({
      path: ['对象', index],
      subject: words,
      message: `“${words}”没有写明是谁`,
      hint: forApplicants
        ? `依申请公开的请写“${applicants}”；只对其中一部分人公开的，写明是谁`
        : '请在后面写明，如“特定群体:被征收人”；其实人人可看的，请改为“全社会”',
      ...(forApplicants
        ? {
            fix: {
              isSafe: false,
              title: `改为“${applicants}”`,
              edits: [{ path: ['对象', index], text: applicants }],
            },
          }
        : {}),
    });
  },
};

function isNameless(value: string): boolean {
  const audience = parseAudience(value);
  return audience.kind === 'group' && audience.who === undefined;
}

function isOnRequest({ 方式: methods = [] }: Partial<Item>): boolean {
  return methods.length > 0 && methods.every((method) => parseMethod(method) === '依申请');
}
