import type { PartChange, Reason } from '../../model/change-set.ts';
import { levelNames, partWords, reasonWords } from '../../model/change-words.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { displayWidth } from '../../model/display-width.ts';
import type { Style } from '../../model/style.ts';
import { markedRuns } from './marked-runs.ts';
import { type Run, wrapRuns } from './wrap-runs.ts';

/** 一级事项 and 权责编号 are the widest labels. */
const labelWidth = 8;
const gap = '  ';
/** Where the text begins, counted from the indent. */
export const textColumn = labelWidth + gap.length;

export interface Room {
  readonly style: Style;
  /** Columns of a line. */
  readonly columns: number;
  /** What stands before each line. */
  readonly indent: string;
}

/** 高风险 改动 义务教育 / 招生管理 / 招生结果（YWJY-002） */
export function titleLines(level: Severity, title: string, { style, columns, indent }: Room): string[] {
  const runs = [{ text: levelNames[level], paint: style[level] }, { text: ' ' }, { text: title, paint: style.strong }];
  const outdent = indent.slice(2);
  return wrapRuns(runs, columns - indent.length).map((line, index) => `${index === 0 ? outdent : indent}${line}`);
}

/** 时限      before → after, with its kind and reason under it. */
export function partLines(label: string, part: PartChange, room: Room): string[] {
  return [...labelledLines(label, valueRuns(part, room), room), ...noteLines(part, room)];
}

/** 时限放宽；未说明 */
export function noteLines(part: PartChange, room: Room): string[] {
  const { style } = room;
  const note: Run[] = [
    { text: partWords(part), paint: style[part.level] },
    { text: '；' },
    { text: reasonWords(part.reason), ...reasonPaint(part.reason, style) },
  ];
  return labelledLines('', note, room);
}

/** Hanging: the label before the first line, the text of all lines in one column. */
export function labelledLines(label: string, runs: readonly Run[], { style, columns, indent }: Room): string[] {
  const width = Math.max(labelWidth, displayWidth(label));
  const lines = wrapRuns(runs, columns - displayWidth(indent) - width - gap.length);
  return lines.map((line, index) => {
    const shown = index === 0 ? label : '';
    return `${indent}${shown === '' ? '' : style.faint(shown)}${' '.repeat(width - displayWidth(shown))}${gap}${line}`.trimEnd();
  });
}

export function reasonPaint({ trigger }: Reason, style: Style): Pick<Run, 'paint'> {
  return { paint: trigger === '未说明' ? style.warning : style.faint };
}

/** Short texts side by side; long ones as one text with the words marked. */
function valueRuns({ before, after }: PartChange, { style, columns, indent }: Room): Run[] {
  if (before === null) return [{ text: '增加：' }, { text: after ?? '', paint: style.added }];
  if (after === null) return [{ text: '删去：' }, { text: before, paint: style.removed }];
  const sides: Run[] = [{ text: before, paint: style.removed }, { text: ' → ' }, { text: after, paint: style.added }];
  const width = displayWidth(sides.map(({ text }) => text).join(''));
  const fits = width <= columns - displayWidth(indent) - labelWidth - gap.length && !/[\r\n]/u.test(before + after);
  return fits ? sides : markedRuns(before, after, style);
}
