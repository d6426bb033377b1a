import { fieldsOf } from '../../model/change-items.ts';
import type { PartChange } from '../../model/change-set.ts';
import { changeTitle, itemNameWithId, partWords, reasonWords } from '../../model/change-words.ts';
import type { HistoryReport } from '../../model/history-report.ts';
import type { ItemEvent, ItemHistory, TimelineEntry } from '../../model/item-history.ts';
import type { Revision } from '../../model/revision.ts';
import { markdownText } from '../changes/markdown-text.ts';
import { commitWords, eventName, eventRemark, itemPath, revisionNote, revisionTitle } from './history-words.ts';
import { timelineCounts, timelineLines } from './timeline-lines.ts';

/** For a page of the repository or a review, newest first. */
export function markdown(report: HistoryReport): string {
  const blocks = report.kind === 'item' ? itemBlocks(report.history) : timelineBlocks(report.entries);
  const remarks = report.remarks.map((remark) => `> ${markdownText(remark)}`);
  return `${[...blocks, ...remarks].join('\n\n')}\n`;
}

function itemBlocks({ item, file, isGone, events }: ItemHistory): string[] {
  const place = [itemPath(item), file, isGone ? '现在没有了' : ''].filter(Boolean).join('，');
  return [
    `# ${markdownText(itemNameWithId(item))}`,
    markdownText(place),
    ...events.flatMap((event, index) => {
      const isSame = events[index - 1]?.revision === event.revision;
      return [...(isSame ? [] : revisionBlocks(event.revision)), eventBlock(event)];
    }),
  ];
}

function revisionBlocks(revision: Revision): string[] {
  const note = revisionNote(revision);
  const merged = revision.merged.map((commit) => `- 合并进来的提交：${markdownText(commitWords(commit))}`);
  return [
    `## ${markdownText(revisionTitle(revision))}`,
    ...(note === '' ? [] : [markdownText(note)]),
    ...(merged.length === 0 ? [] : [merged.join('\n')]),
  ];
}

function eventBlock(event: ItemEvent): string {
  const { change, files } = event;
  const title = change === undefined ? itemNameWithId(event.item) : changeTitle(change);
  const remark = eventRemark(event);
  const isWhole = change !== undefined && (change.kind !== 'changed' || change.domainMoved);
  const lines = [
    remark,
    files && `文件：${files.before} → ${files.after}`,
    isWhole ? `理由：${reasonWords(change.reason)}` : undefined,
    ...(change === undefined ? [] : fieldsOf(change)).flatMap(({ field, parts }) => {
      return parts.map((part) => `${field}：${partLine(part)}`);
    }),
  ].filter((line) => line !== undefined);
  return [`**${eventName(event)}** ${markdownText(title)}`, ...lines.map((line) => `- ${markdownText(line)}`)].join(
    '\n',
  );
}

/** 20个工作日 → 10个工作日（时限收紧；要素变化） */
function partLine(part: PartChange): string {
  const { before, after } = part;
  const sides = before === null ? `增加 ${after ?? ''}` : after === null ? `删去 ${before}` : `${before} → ${after}`;
  return `${sides}（${partWords(part)}；${reasonWords(part.reason)}）`;
}

function timelineBlocks(entries: readonly TimelineEntry[]): string[] {
  if (entries.length === 0) return ['# 目录的变化', '这段时间目录没有变化'];
  return [
    '# 目录的变化',
    ...entries.flatMap((entry) => [
      ...revisionBlocks(entry.revision),
      timelineCounts(entry),
      timelineLines(entry)
        .map((line) => `- ${markdownText(line)}`)
        .join('\n'),
    ]),
  ].filter((block) => block !== '');
}
