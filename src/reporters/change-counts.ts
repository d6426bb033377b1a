import type { ChangeCounts } from '../model/change-counts.ts';

/** 新增 1 项、改动 2 项; 没有变化. */
export function changesText({ added, removed, changed, isReordered, isHeadChanged }: ChangeCounts): string {
  const parts = [
    added > 0 && `新增 ${added} 项`,
    removed > 0 && `删去 ${removed} 项`,
    changed > 0 && `改动 ${changed} 项`,
    isReordered && '次序有变',
    isHeadChanged && '目录的名称、地区等有改动',
  ].filter((part) => part !== false);
  return parts.length === 0 ? '没有变化' : parts.join('、');
}
