import type { Finding } from '../model/diagnostic.ts';
import type { ItemReference, RepositoryRule } from '../model/rule.ts';

/** 编号 is an item's identity: unique within a place over all its domains. */
export const itemIdUnique: RepositoryRule = {
  id: 'item-id-unique',
  title: '编号在本地不重复',
  scope: 'repository',
  severity: 'error',
  basis: '编号是事项的身份，比较、合并、更新都靠它认出同一个事项；在同一个地方的各个领域中不能重复',
  tags: ['编号结构'],
  check(catalogues, report) {
    const places = new Map<string, Map<string, ItemReference>>();
    for (const catalogue of catalogues) {
      const firstOf = places.get(catalogue.region) ?? new Map<string, ItemReference>();
      places.set(catalogue.region, firstOf);
      catalogue.ids.forEach((id, index) => {
        const first = firstOf.get(id);
        if (first === undefined) firstOf.set(id, { catalogue, index });
        else report({ catalogue, index }, duplicate(id, first, catalogue.file));
      });
    }
  },
};

function duplicate(id: string, first: ItemReference, file: string): Finding {
  const there = `第${first.index + 1}项`;
  const where = first.catalogue.file === file ? there : `${first.catalogue.file} 的${there}`;
  return {
    path: ['编号'],
    subject: id,
    message: `编号“${id}”与${where}重复`,
    hint: '请给后加的一项换一个没有用过的编号；是在导出的表里复制整行带来的，请显示隐藏的“gkml:编号”一栏，清空后一行的编号再导入，会编新号',
  };
}
