import { comparable } from '../fields/text.ts';
import type { Item } from '../model/catalogue.ts';
import type { CatalogueRule } from '../model/rule.ts';

/** The same item listed twice. Items that share a name but publish different content are different items. */
export const itemUnique: CatalogueRule = {
  id: 'item-unique',
  title: '事项不重复',
  scope: 'catalogue',
  severity: 'warning',
  basis: '一份目录里一个公开事项只列一次，重复的事项会使公开责任和栏目对应不清',
  check(catalogue, report) {
    const first = new Map<string, number>();
    catalogue.事项.forEach((item, index) => {
      const key = keyOf(item);
      if (key === undefined) return;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, index);
        return;
      }
      const original = catalogue.事项[other] as Item;
      report({
        path: ['事项', index, '名称'],
        subject: key,
        message: `与第${other + 1}项“${original.名称 ?? ''}”（编号 ${original.编号}）重复：一级事项、名称和内容都一样`,
        hint: '请删去重复的一项；确实是两个事项的，请在名称或内容上写清区别',
      });
    });
  },
};

function keyOf(item: Item): string | undefined {
  if (!item.名称) return undefined;
  const further = Object.entries(item.扩展 ?? {}).map(([label, text]) => `${label}=${text}`);
  const parts = [item.一级事项 ?? '', item.名称, item.内容 ?? '', ...(item.对象 ?? []), ...further];
  return parts.map(comparable).join('\n');
}
