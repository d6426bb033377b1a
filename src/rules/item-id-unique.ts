import type { ItemReference, RepositoryRule } from '../model/rule.ts';

/** 编号 is an item's identity: unique within a place over all its domains. */
export const itemIdUnique: RepositoryRule = {
  id: 'item-id-unique',
  title: '编号在本地不重复',
  scope: 'repository',
  severity: 'error',
  basis: '编号是事项的身份，比较、合并、更新都靠它认出同一个事项；在同一个地方的各个领域中不能重复',
  check(items, report) {
    const first = new Map<string, ItemReference>();
    for (const item of items) {
      const key = `${item.region}\n${item.id}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, item);
        continue;
      }
      const where = other.file === item.file ? `第${other.index + 1}项` : `${other.file} 的第${other.index + 1}项`;
      report(item, {
        path: ['编号'],
        subject: `${item.id} ${item.name}`,
        message: `编号“${item.id}”与${where}“${other.name}”重复`,
        hint: '请给后加的一项换一个没有用过的编号',
      });
    }
  },
};
