// The rows of one change in the table: 要素, 原, 新, 说明.
import { comparedFields, fieldsOf, fieldValue, itemsAfter, itemsBefore, valueLines } from '../../model/change-items.ts';
import type { Change, PartChange } from '../../model/change-set.ts';
import { partWords, reasonWords } from '../../model/change-words.ts';
import { escapeHtml, escapeLines } from '../../model/html-escape.ts';
import type { VersionItem } from '../../model/version.ts';
import { markedSides, whole } from './html-text.ts';

interface Row {
  /** Plain text. */
  readonly field: string;
  /** Html. */
  readonly before: string;
  readonly after: string;
  readonly note: string;
}

/** What changed, part by part; of an item that came or went, all that it says. */
export function changeRows(change: Change): string {
  if (change.kind === 'added') return itemRow(change.after, 'added');
  if (change.kind === 'removed') return itemRow(change.before, 'removed');
  const parts = fieldsOf(change).flatMap(({ field, parts }) => parts.map((part) => partRow(field, part)));
  return [...domainRow(change), ...parts].map(tableRow).join('\n');
}

export function partRow(field: string, part: PartChange): Row {
  const [before, after] = sidesOf(part);
  const reason = reasonHtml(part);
  return {
    field,
    before,
    after,
    note: `<span class="${part.level}">${escapeHtml(partWords(part))}</span><br>${reason}`,
  };
}

export function tableRow({ field, before, after, note }: Row): string {
  const cell = (label: string, html: string) => `<td role="cell" data-label="${label}">${html}</td>`;
  const head = `<th scope="row" role="rowheader">${escapeHtml(field)}</th>`;
  return `<tr role="row">${head}${cell('原', before)}${cell('新', after)}${cell('说明', note)}</tr>`;
}

function reasonHtml({ reason }: Pick<PartChange, 'reason'>): string {
  return reason.trigger === '未说明'
    ? `<strong>${escapeHtml(reasonWords(reason))}</strong>`
    : escapeHtml(reasonWords(reason));
}

function sidesOf({ before, after }: PartChange): readonly [string, string] {
  if (before === null || after === null) return [whole('del', before ?? ''), whole('ins', after ?? '')];
  return markedSides(before, after);
}

function domainRow(change: Change): Row[] {
  if (change.kind !== 'changed' || !change.domainMoved) return [];
  const [before, after] = [itemsBefore(change), itemsAfter(change)].map((items) => items[0]?.domain ?? '');
  return [{ field: '领域', before: whole('del', before ?? ''), after: whole('ins', after ?? ''), note: '' }];
}

/** Label and value side by side: a table with one column empty would be three times as long. */
function itemRow(item: VersionItem, kind: 'added' | 'removed'): string {
  const entries = comparedFields.flatMap((field) => {
    const value = valueLines(fieldValue(item, field)).join('\n');
    return value.trim() === '' ? [] : [`<dt>${escapeHtml(field)}</dt><dd>${escapeLines(value)}</dd>`];
  });
  return `<tr role="row"><td role="cell" colspan="4" class="${kind}"><dl>${entries.join('')}</dl></td></tr>`;
}
