// A change with all fields of its items, changed or not, the old beside the new where the terminal is wide enough.
import { comparedFields, fieldsOf, fieldValue, itemsAfter, itemsBefore, valueLines } from '../../model/change-items.ts';
import type { Change, ChangeSet, ComparedField } from '../../model/change-set.ts';
import { reasonWords } from '../../model/change-words.ts';
import { displayWidth } from '../../model/display-width.ts';
import type { VersionItem } from '../../model/version.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { listSides, type Sides, textSides } from './marked-runs.ts';
import { changeHead } from './text-change.ts';
import { labelledLines, noteLines, type Room, reasonPaint, textColumn } from './text-part.ts';
import { type Run, wrapRuns } from './wrap-runs.ts';

const indent = '    ';
/** Narrower, two columns of a dozen characters are harder to read than one text under the other. */
const columnsForTwo = 100;
const divider = ' │ ';

export function changeInDepth(change: Change, changeSet: ChangeSet, settings: ChangeReporterSettings): string[] {
  const room = { ...settings, indent };
  const reason = { text: reasonWords(change.reason), ...reasonPaint(change.reason, settings.style) };
  const fields = comparedFields.flatMap((field) => fieldLines(field, change, room));
  const isPair = change.kind !== 'added' && change.kind !== 'removed';
  return [
    ...changeHead(change, changeSet, settings),
    ...labelledLines('理由', [reason], room),
    ...(isPair && isWide(room) ? besideLines('', { before: [{ text: '原' }], after: [{ text: '新' }] }, room) : []),
    ...fields,
  ];
}

/** The values of both sides, then what the change means. */
function fieldLines(field: ComparedField, change: Change, room: Room): string[] {
  const [before, after] = [linesOf(itemsBefore(change), field), linesOf(itemsAfter(change), field)];
  if (before.length + after.length === 0) return [];
  if (change.kind === 'added' || change.kind === 'removed') {
    return labelledLines(field, [{ text: [...before, ...after].join('\n') }], room);
  }
  const changed = fieldsOf(change).find((each) => each.field === field);
  if (changed === undefined) return unchangedLines(field, before, after, room);
  const isList = Array.isArray(changed.before ?? changed.after);
  const sides = isList
    ? listSides(before, after, room.style)
    : textSides(before.join('\n'), after.join('\n'), room.style);
  const values = isWide(room) ? besideLines(field, sides, room) : stackedLines(field, sides, room);
  return [...values, ...changed.parts.flatMap((part) => noteLines(part, room))];
}

function unchangedLines(field: string, before: readonly string[], after: readonly string[], room: Room): string[] {
  const paint = room.style.faint;
  const [old, fresh] = [before, after].map((lines) => ({ text: lines.join('\n'), paint }));
  if (old === undefined || fresh === undefined) return [];
  if (isWide(room)) return besideLines(field, { before: [old], after: [fresh] }, room);
  return labelledLines(field, [{ text: `${fresh.text}（没有改动）`, paint }], room);
}

function stackedLines(field: string, { before, after }: Sides, room: Room): string[] {
  return [
    ...labelledLines(`${field}${' '.repeat(textColumn - displayWidth(field))}原`, before, room),
    ...labelledLines(`${' '.repeat(textColumn)}新`, after, room),
  ];
}

function besideLines(field: string, { before, after }: Sides, room: Room): string[] {
  const width = Math.floor((room.columns - displayWidth(indent) - textColumn - displayWidth(divider)) / 2);
  const [left, right] = [wrapRuns(before, width), wrapRuns(after, width)];
  const plain = wrapRuns(
    before.map(({ text }): Run => ({ text })),
    width,
  );
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const label = index === 0 ? field : '';
    const blank = ' '.repeat(width - displayWidth(plain[index] ?? ''));
    const gap = ' '.repeat(textColumn - displayWidth(label));
    return `${indent}${label === '' ? '' : room.style.faint(label)}${gap}${left[index] ?? ''}${blank}${divider}${right[index] ?? ''}`.trimEnd();
  });
}

function isWide({ columns }: Room): boolean {
  return columns >= columnsForTwo;
}

/** What several items say in one field, each thing once. */
function linesOf(items: readonly VersionItem[], field: ComparedField): readonly string[] {
  return [...new Set(items.flatMap((item) => valueLines(fieldValue(item, field))))];
}
