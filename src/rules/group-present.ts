import { isBlank } from '../fields/text.ts';
import type { CatalogueRule } from '../model/rule.ts';

/** Where a catalogue groups its items, each has its group. A table with one level of items has none at all. */
export const groupPresent: CatalogueRule = {
  id: 'group-present',
  title: '每个事项都有一级事项',
  scope: 'catalogue',
  severity: 'warning',
  basis: '国办发〔2019〕54号附标准目录的表式：公开事项分一级事项、二级事项；缺了一级事项，就归不到类里',
  tags: ['完整性'],
  check({ 事项: items }, report) {
    if (items.every(({ 一级事项: group }) => isBlank(group))) return;
    let above: string | undefined;
    for (const [index, { 编号: subject, 一级事项: group }] of items.entries()) {
      if (!isBlank(group)) above = group;
      else {
        const hint =
          above === undefined ? '请补上所属的一级事项' : `请补上所属的一级事项；与上面的事项同类的，写“${above}”`;
        const message = '没有填“一级事项”，这份目录是分了一级事项的';
        report({ path: ['事项', index, '一级事项'], subject, message, hint });
      }
    }
  },
};
