import type { Item } from '../model/catalogue.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

const policy =
  /(?:政策|法规|规章|规范性文件|政策文件|政策解读|法律)(?:及|和|与|,)?(?:相关|有关|其他)?(?:法律|法规|规章|政策|规范性|文件|解读|材料|汇编|信息|公开)*$/u;
/** What ends so and is no act: 享受政策, 政策落实. Advice and answers may well be for one person. */
const other = /^(?:享受|落实|执行|兑现|申请|申报)|咨询|宣传|培训|征求|草案|听证|执行|落实|兑现|享受/u;

const namesPolicy = remember((name) => {
  const key = comparable(name).replace(/^[\d.,()一二三四五六七八九十]+/u, '');
  return policy.test(key) && !other.test(key);
});

/** True where an item publishes acts and policies as such: 政策文件, 法律法规, 规范性文件, 学生资助政策及解读. */
export function isPolicyItem({ 名称: name = '' }: Pick<Partial<Item>, '名称'>): boolean {
  return namesPolicy(name);
}

/** Stricter: acts and documents by their kind. A policy may be for a group, a document never is. */
export function isDocumentItem(item: Pick<Partial<Item>, '名称'>): boolean {
  return isPolicyItem(item) && /文件|法规|规章|法律/u.test(item.名称 ?? '');
}
