import { comparable } from '../fields/text.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { CatalogueRule } from '../model/rule.ts';

/** The same item listed twice. Items that share a name but publish different content are different items. */
export const itemUnique: CatalogueRule = {
  id: 'item-unique',
  title: '事项不重复',
  scope: 'catalogue',
  severity: 'warning',
  basis: '一份目录里一个公开事项只列一次，重复的事项会使公开责任和栏目对应不清',
  tags: ['编号结构'],
  check(catalogue, report) {
    const named = new Map<string, number[]>();
    catalogue.事项.forEach((item, index) => {
      if (!item.名称) return;
      const name = comparable(`${item.一级事项 ?? ''}\n${item.名称}`);
      const alike = named.get(name);
      if (alike === undefined) {
        named.set(name, [index]);
        return;
      }
      // Contents are long: they are compared only where the names are the same.
      const key = restKey(item);
      const other = alike.find((earlier) => restKey(catalogue.事项[earlier] as Item) === key);
      if (other === undefined) alike.push(index);
      else report(duplicate(catalogue.事项[other] as Item, other, index, key));
    });
  },
};

function restKey(item: Item): string {
  const further = Object.entries(item.扩展 ?? {}).map(([label, text]) => `${label}=${text}`);
  return [item.内容 ?? '', ...(item.对象 ?? []), ...further].map(comparable).join('\n');
}

function duplicate(original: Item, other: number, index: number, key: string): Finding {
  return {
    path: ['事项', index, '名称'],
    subject: key,
    message: `与第${other + 1}项“${original.名称 ?? ''}”（编号 ${original.编号}）重复：一级事项、名称和内容都一样`,
    hint: '请删去重复的一项；确实是两个事项的，请在名称或内容上写清区别',
  };
}
