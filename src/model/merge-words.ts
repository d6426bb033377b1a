import type { Merge } from './merge.ts';

/** What a merge brought, in short phrases; empty where it brought nothing. */
function mergeCounts({ summary }: Pick<Merge, 'summary'>): string[] {
  const { added, changed, removed, joined } = summary;
  const counts: (readonly [number, string])[] = [
    [added, `新增 ${added} 项`],
    [changed, `改动 ${changed} 处`],
    [removed, `删去 ${removed} 项`],
    [joined, `两边都改过、合在一起 ${joined} 项`],
  ];
  return counts.filter(([count]) => count > 0).map(([, words]) => words);
}

/** 从对方合进来：新增 1 项，改动 3 处 */
export function mergedWords(merge: Pick<Merge, 'summary'>): string {
  const counts = mergeCounts(merge);
  return counts.length === 0 ? '对方没有要合进来的改动' : `从对方合进来：${counts.join('，')}`;
}

/** What is left for a person. */
export function openWords({ conflicts }: Pick<Merge, 'conflicts'>): string {
  return conflicts.length === 0 ? '没有冲突' : `有 ${conflicts.length} 处冲突，先照本地的写，等人来定`;
}
