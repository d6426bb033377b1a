// What one revision changed in the whole catalogue, a line each.

import { fieldsOf, reasonsOf } from '../../model/change-items.ts';
import { changeKinds } from '../../model/change-kinds.ts';
import type { Change } from '../../model/change-set.ts';
import { changeName, changeTitle, partWords, reasonWords, summaryWords } from '../../model/change-words.ts';
import { foldHeads } from '../../model/fold-heads.ts';
import type { TimelineEntry } from '../../model/item-history.ts';
import { onOneLine } from '../../model/printable.ts';

/** More lines than these nobody reads of one revision. */
const mostLines = 200;

/** 新增 1 项，改动 3 项; what did not change is not counted here. */
export function timelineCounts({ report, isEarliest }: TimelineEntry): string {
  const { summary } = report.changeSet;
  if (isEarliest) return `最早的一版，${summary.added} 个事项`;
  const counts = summaryWords(summary)
    .split('，')
    .filter((part) => !part.startsWith('没有改动'));
  return counts.length === 0 ? '事项没有改动' : counts.join('，');
}

/** One line for each domain, repeated edit, item, head and unreadable file. */
export function timelineLines({ report, isEarliest, unreadable }: TimelineEntry): string[] {
  const lines = [
    ...report.domains.map(({ kind, domain, changes }) => {
      const verb = isEarliest ? '已有' : kind === 'added' ? '新增' : '删去';
      return `${verb}领域 ${onOneLine(domain)}，${changes.length} 个事项`;
    }),
    ...report.repeated.map(({ field, part, changes }) => {
      return `${changes.length} 个事项的${field}：${valuesOf(part)}（${partWords(part)}）`;
    }),
    ...report.entries.map(changeLine),
    ...foldHeads(report.changeSet.heads).map(({ domain, field, before, after }) => {
      return `${onOneLine(domain)}的${field}：${sideOf(before)} → ${sideOf(after)}`;
    }),
  ];
  const told = lines.slice(0, mostLines);
  const rest = lines.length > mostLines ? [`另有 ${lines.length - mostLines} 处，用 gkml diff 看全部`] : [];
  return [...told, ...rest, ...unreadable.map((file) => `${onOneLine(file)} 在这一版里读不出来，没有比较`)];
}

/** 改动 义务教育 / 招生管理 / 招生结果（YWJY-002）：时限放宽、依据更新；依据立改废：… */
function changeLine(change: Change): string {
  const parts = fieldsOf(change).flatMap((field) => field.parts);
  const titles = [...new Set(parts.map(({ kind }) => changeKinds[kind].title))];
  const reasons = [...new Set(reasonsOf(change).map(reasonWords))];
  const told = titles.length === 0 ? '' : `：${titles.join('、')}`;
  return `${changeName(change)} ${onOneLine(changeTitle(change))}${told}（${reasons.map(onOneLine).join('；')}）`;
}

function valuesOf({ before, after }: { readonly before: string | null; readonly after: string | null }): string {
  if (before === null) return `增加 ${sideOf(after)}`;
  return after === null ? `删去 ${sideOf(before)}` : `${sideOf(before)} → ${sideOf(after)}`;
}

function sideOf(value: string | null): string {
  return value === null ? '（空）' : onOneLine(value);
}
