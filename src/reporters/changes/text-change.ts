import { fieldsOf, itemsAfter, itemsBefore, placeOf } from '../../model/change-items.ts';
import type { Change, ChangeSet } from '../../model/change-set.ts';
import { changeName, changeTitle, matchWords, reasonWords } from '../../model/change-words.ts';
import { onOneLine } from '../../model/printable.ts';
import { placeText } from '../place-text.ts';
import type { ChangeReporterSettings } from './change-reporter.ts';
import { labelledLines, partLines, reasonPaint, titleLines } from './text-part.ts';
import { wrapRuns } from './wrap-runs.ts';

const indent = '    ';

/** One change for a person: what it is about, where, matched by what, and each part with its reason. */
export function changeLines(change: Change, changeSet: ChangeSet, settings: ChangeReporterSettings): string[] {
  const room = { ...settings, indent };
  const isMoved = change.kind === 'changed' && change.domainMoved;
  const domains = [itemsBefore(change)[0]?.domain ?? '', itemsAfter(change)[0]?.domain ?? ''];
  return [
    ...changeHead(change, changeSet, settings),
    ...(isMoved ? labelledLines('领域', [{ text: domains.map(onOneLine).join(' → ') }], room) : []),
    ...(change.kind !== 'changed' || isMoved ? reasonLines(change, settings) : []),
    ...fieldsOf(change).flatMap(({ field, parts }) => {
      return parts.flatMap((part, index) => partLines(index === 0 ? field : '', part, room));
    }),
  ];
}

/** The title, and under it the place and what the item was matched by. */
export function changeHead(change: Change, changeSet: ChangeSet, settings: ChangeReporterSettings): string[] {
  const title = `${changeName(change)} ${onOneLine(changeTitle(change))}`;
  const place = { text: whereabouts(change, changeSet), paint: settings.style.faint };
  return [
    ...titleLines(change.level, title, { ...settings, indent }),
    ...wrapRuns([place], settings.columns - indent.length).map((line) => `${indent}${line}`.trimEnd()),
  ];
}

function whereabouts(change: Change, changeSet: ChangeSet): string {
  const place = placeOf(change, changeSet);
  const parts = [
    place && `${change.kind === 'removed' ? '原在 ' : ''}${placeText(place)}`,
    'matchedBy' in change ? matchWords(change) : undefined,
    change.kind === 'changed' && change.moved ? '次序有变' : undefined,
  ];
  return parts.filter((part) => part !== undefined).join('，');
}

function reasonLines({ reason }: Change, settings: ChangeReporterSettings): string[] {
  const run = { text: reasonWords(reason), ...reasonPaint(reason, settings.style) };
  return labelledLines('理由', [run], { ...settings, indent });
}
