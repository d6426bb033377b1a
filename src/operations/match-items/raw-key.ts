// What is equal as published needs no normalising: most items of two versions are.
import type { ItemContent } from '../../model/version.ts';

const between = '\u0000';
const within = '\u0001';

/** All compared fields as published. An absent field and an empty one are the same. */
export function rawKey(content: ItemContent): string {
  return (
    (content.一级事项 ?? '') +
    between +
    (content.名称 ?? '') +
    between +
    (content.内容 ?? '') +
    between +
    joined(content.依据) +
    between +
    (content.时限 ?? '') +
    between +
    joined(content.主体) +
    between +
    joined(content.方式) +
    between +
    joined(content.渠道) +
    between +
    joined(content.对象) +
    between +
    joined(content.层级) +
    between +
    (content.备注 ?? '') +
    between +
    (content.权责编号 ?? '') +
    between +
    written(content.栏目) +
    written(content.扩展) +
    written(content.偏离)
  );
}

export function joined(list: readonly string[] | undefined): string {
  if (list === undefined || list.length === 0) return '';
  return list.length === 1 ? (list[0] ?? '') : list.join(within);
}

function written(value: object | undefined): string {
  return value === undefined ? between : JSON.stringify(value) + between;
}
