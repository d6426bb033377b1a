// Changes that are told together: the same edit in many items, a whole domain that came or went.
import { subjectOf } from '../../model/change-items.ts';
import type { DomainChange, RepeatedEdit } from '../../model/change-report.ts';
import type { Change } from '../../model/change-set.ts';
import { itemNameWithId, reasonWords } from '../../model/change-words.ts';
import { onOneLine } from '../../model/printable.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { labelledLines, partLines, reasonPaint, titleLines } from './text-part.ts';

const indent = '    ';

/** More names than these nobody reads on a terminal. */
const namedItems = 40;

export function repeatedLines({ field, part, changes }: RepeatedEdit, settings: ChangeReporterSettings): string[] {
  return [
    ...titleLines(part.level, `${field}的同一处改动，${changes.length} 个事项`, { ...settings, indent }),
    ...partLines(field, part, { ...settings, indent }),
    ...itemLines(changes, settings),
  ];
}

export function domainLines({ kind, domain, changes }: DomainChange, settings: ChangeReporterSettings): string[] {
  const { style } = settings;
  const level = kind === 'added' ? 'info' : 'error';
  const words = `${kind === 'added' ? '新增' : '删去'}领域 ${onOneLine(domain)}，${changes.length} 个事项`;
  const reasons = new Map(changes.map(({ reason }) => [reasonWords(reason), reason]));
  return [
    ...titleLines(level, words, { ...settings, indent }),
    ...[...reasons].flatMap(([text, reason], index) => {
      const run = { text, ...reasonPaint(reason, style) };
      return labelledLines(index === 0 ? '理由' : '', [run], { ...settings, indent });
    }),
    ...itemLines(changes, settings),
  ];
}

function itemLines(changes: readonly Change[], settings: ChangeReporterSettings): string[] {
  const names = changes.slice(0, namedItems).map((change) => onOneLine(itemNameWithId(subjectOf(change))));
  const rest = changes.length > namedItems ? ` 等 ${changes.length} 个（用 -f html 看全部）` : '';
  return labelledLines('事项', [{ text: `${names.join('、')}${rest}` }], { ...settings, indent });
}
