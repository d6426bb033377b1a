import { parseLevel } from '../fields/level.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import { isBlank } from '../fields/text.ts';
import type { ItemRule } from '../model/rule.ts';

/** 层级 is a level, in whatever words: 县级, 乡、村级, 镇(街)级. Whether it is one of the place's is for level-of-place. */
export const levelKnown: ItemRule = {
  id: 'level-known',
  title: '层级写法看得懂',
  scope: 'item',
  parts: [['层级']],
  severity: 'warning',
  basis: '国办发〔2019〕54号附标准目录的表式：公开层级分县级、乡级，写明由哪一级公开',
  tags: ['对象方式层级'],
  check(item, report) {
    for (const [index, value] of (item.层级 ?? []).entries()) {
      if (isBlank(value) || isPlaceholder(value) || parseLevel(value).understood) continue;
      report({
        path: ['层级', index],
        subject: value,
        message: `“${value}”不是公开层级`,
        hint: '请写“县级”“乡级”或者“村级”；写的是机关、对象或者方式的，请移到它的栏里',
      });
    }
  },
};
