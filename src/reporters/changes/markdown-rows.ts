// Rows of the tables: 事项, 要素, 原, 新, 说明; and the lists that fold away.
import { fieldsOf, itemsAfter, itemsBefore, subjectOf } from '../../model/change-items.ts';
import type { DomainChange, RepeatedEdit } from '../../model/change-report.ts';
import type { Change, Reason } from '../../model/change-set.ts';
import {
  changeName,
  changeTitle,
  itemNameWithId,
  levelNames,
  matchWords,
  partWords,
  reasonWords,
} from '../../model/change-words.ts';
import { onOneLine } from '../../model/printable.ts';
import type { VersionItem } from '../../model/version.ts';
import { htmlText, markdownSides, markdownText, shortened, tableRow } from './markdown-text.ts';

/** Every row of a change; the item stands in the first one. */
export function changeRows(change: Change): string {
  const parts = fieldsOf(change).flatMap(({ field, parts }) => {
    return parts.map((part) => {
      const [before, after] = markdownSides(part.before, part.after);
      return [field, before, after, noteOf(levelNames[part.level], partWords(part), part.reason)];
    });
  });
  const rows = [...wholeRow(change), ...parts];
  return rows.map((cells, index) => tableRow([index === 0 ? titleCell(change) : '', ...cells])).join('');
}

/** Of an item that came, went, moved, was split or merged: that it did, and why. */
function wholeRow(change: Change): string[][] {
  if (change.kind === 'changed' && !change.domainMoved) return [];
  const note = noteOf(levelNames[change.level], `${changeName(change)}事项`, change.reason);
  const [before, after] = [itemsBefore(change), itemsAfter(change)];
  if (change.kind === 'changed') {
    return [['领域', ...markdownSides(before[0]?.domain ?? '', after[0]?.domain ?? ''), note]];
  }
  return [['', namesCell(before), namesCell(after), note]];
}

function namesCell(items: readonly VersionItem[]): string {
  return items.map((item) => markdownText(onOneLine(shortened(itemNameWithId(item))))).join('<br>');
}

function titleCell(change: Change): string {
  const match = 'matchedBy' in change ? matchWords(change) : undefined;
  const lines = [`**${changeName(change)}** ${markdownText(onOneLine(shortened(changeTitle(change))))}`, match];
  return lines.filter((line) => line !== undefined).join('<br>');
}

function noteOf(level: string, words: string, reason: Reason): string {
  const why = markdownText(shortened(reasonWords(reason)));
  return `${level}：${words}<br>${reason.trigger === '未说明' ? `**${why}**` : why}`;
}

/** More names than these nobody reads in a comment. */
const namedItems = 200;

export function repeatedDetails({ field, part, changes }: RepeatedEdit): string {
  const [before, after] = [side('del', part.before), side('ins', part.after)];
  const words = `${levelNames[part.level]}：${partWords(part)}；${reasonWords(part.reason)}`;
  const title = `<b>${htmlText(field)}</b> ${before} → ${after}，${changes.length} 个事项（${htmlText(onOneLine(shortened(words)))}）`;
  return details(title, changes);
}

function side(tag: 'del' | 'ins', text: string | null): string {
  return text === null ? '（没有）' : `<${tag}>${htmlText(onOneLine(shortened(text)))}</${tag}>`;
}

export function domainDetails({ kind, domain, changes }: DomainChange): string {
  const reasons = [...new Set(changes.map(({ reason }) => reasonWords(reason)))].join('；');
  const name = `<b>${kind === 'added' ? '新增' : '删去'}领域 ${htmlText(onOneLine(shortened(domain)))}</b>`;
  return details(`${name}，${changes.length} 个事项（${htmlText(onOneLine(shortened(reasons)))}）`, changes);
}

/** Markdown is read again after the blank line. */
function details(title: string, changes: readonly Change[]): string {
  const items = changes.slice(0, namedItems).map((change) => {
    const item = subjectOf(change);
    return `- 事项 ${markdownText(onOneLine(shortened(`${item.domain} / ${itemNameWithId(item)}`)))}\n`;
  });
  const rest = changes.length > namedItems ? `- 等 ${changes.length} 个事项\n` : '';
  return `<details><summary>${title}</summary>\n\n${items.join('')}${rest}\n</details>\n`;
}
