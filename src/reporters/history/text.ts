import { fieldsOf } from '../../model/change-items.ts';
import { changeTitle, itemNameWithId, reasonWords } from '../../model/change-words.ts';
import type { HistoryReport } from '../../model/history-report.ts';
import type { ItemEvent, ItemHistory, TimelineEntry } from '../../model/item-history.ts';
import { onOneLine } from '../../model/printable.ts';
import type { Revision } from '../../model/revision.ts';
import { labelledLines, partLines, type Room, reasonPaint } from '../changes/text-part.ts';
import { wrapRuns } from '../changes/wrap-runs.ts';
import type { ReporterSettings } from '../reporter.ts';
import { commitWords, eventName, eventRemark, itemPath, revisionNote, revisionTitle } from './history-words.ts';
import { timelineCounts, timelineLines } from './timeline-lines.ts';

const indent = '  ';
const partIndent = '    ';

/** For a person at a terminal, newest first. */
export function text(report: HistoryReport, settings: ReporterSettings): string {
  const blocks =
    report.kind === 'item' ? itemBlocks(report.history, settings) : timelineBlocks(report.entries, settings);
  const remarks = report.remarks.map((remark) => [settings.style.warning(`注意：${remark}`)]);
  return `${[...blocks, ...remarks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function itemBlocks({ item, file, isGone, events }: ItemHistory, settings: ReporterSettings): string[][] {
  const { style } = settings;
  const place = [itemPath(item), onOneLine(file), isGone ? '现在没有了' : ''].filter(Boolean).join('，');
  return [
    [style.strong(onOneLine(itemNameWithId(item))), style.faint(place)],
    ...byRevision(events).map(([revision, each]) => [
      ...revisionLines(revision, settings),
      ...each.flatMap((event) => eventLines(event, settings)),
    ]),
  ];
}

/** Events of one revision stand one after the other. */
function byRevision(events: readonly ItemEvent[]): [Revision, ItemEvent[]][] {
  const groups: [Revision, ItemEvent[]][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last?.[0] === event.revision) last[1].push(event);
    else groups.push([event.revision, [event]]);
  }
  return groups;
}

function revisionLines(revision: Revision, { style, columns }: ReporterSettings): string[] {
  const note = revisionNote(revision);
  const title = [
    { text: revisionTitle(revision), paint: style.strong },
    { text: note === '' ? '' : `（${note}）`, paint: style.faint },
  ];
  const merged = revision.merged.map((commit) => ({
    text: `合并进来的提交：${commitWords(commit)}`,
    paint: style.faint,
  }));
  return [
    ...wrapRuns(title, columns),
    ...merged.flatMap((run) => wrapRuns([run], columns - indent.length).map((line) => `${indent}${line}`)),
  ];
}

function eventLines(event: ItemEvent, settings: ReporterSettings): string[] {
  const { change, files } = event;
  const { style } = settings;
  const room: Room = { ...settings, indent: partIndent };
  const remark = eventRemark(event);
  const title = change === undefined ? itemNameWithId(event.item) : changeTitle(change);
  const level = change?.level ?? 'info';
  return [
    ...wrapRuns(
      [{ text: eventName(event), paint: style[level] }, { text: ` ${onOneLine(title)}` }],
      settings.columns - 4,
    ).map((line, index) => `${index === 0 ? indent : partIndent}${line}`),
    ...(remark === undefined ? [] : labelledLines('', [{ text: remark, paint: style.faint }], room)),
    ...(files === undefined
      ? []
      : labelledLines('文件', [{ text: `${onOneLine(files.before)} → ${onOneLine(files.after)}` }], room)),
    ...(change === undefined || (change.kind === 'changed' && !change.domainMoved)
      ? []
      : reasonLines(change.reason, room)),
    ...(change === undefined ? [] : fieldsOf(change)).flatMap(({ field, parts }) => {
      return parts.flatMap((part, index) => partLines(index === 0 ? field : '', part, room));
    }),
  ];
}

function reasonLines(reason: Parameters<typeof reasonWords>[0], room: Room): string[] {
  return labelledLines('理由', [{ text: reasonWords(reason), ...reasonPaint(reason, room.style) }], room);
}

function timelineBlocks(entries: readonly TimelineEntry[], settings: ReporterSettings): string[][] {
  if (entries.length === 0) return [['这段时间目录没有变化']];
  return entries.map((entry) => [
    ...revisionLines(entry.revision, settings),
    `${indent}${timelineCounts(entry)}`,
    ...timelineLines(entry).flatMap((line) => {
      const lines = wrapRuns([{ text: line }], settings.columns - partIndent.length - 2);
      return lines.map((each, index) => `${index === 0 ? indent : partIndent}${index === 0 ? '· ' : ''}${each}`);
    }),
  ]);
}
