import { subjectOf } from '../model/change-items.ts';
import { kindTitle, type RevisionRow } from './revision-row.ts';
import { pathOf, shortened } from './version-words.ts';

const longestName = 30;
const longestQuote = 60;

/** 社会救助领域“低保对象名单”公开方式收窄，由“主动”改为“依申请”: without a final stop. */
export function changeSentence(row: RevisionRow): string {
  if (row.element === '整项') return `${shortened(row.domain, longestName)}领域${kindTitle(row)}${wholeWords(row)}`;
  return `${itemWords(row)}${kindTitle(row)}${partWords(row)}`;
}

function itemWords({ domain, changes }: RevisionRow): string {
  const [first] = changes;
  const name = first ? shortened(pathOf(subjectOf(first)), longestName) : '';
  const others = changes.length > 1 ? `等${changes.length}个事项` : '';
  return `${shortened(domain, longestName)}领域“${name}”${others}`;
}

function partWords({ quoted: [before, after] }: RevisionRow): string {
  if (before !== null && after !== null) return `，由${quote(before)}改为${quote(after)}`;
  const only = before ?? after;
  return only === null ? '' : `${quote(only)}`;
}

function wholeWords({ quoted: [before, after] }: RevisionRow): string {
  if (before !== null && after !== null) return `，由${before}变为${after}`;
  return before ?? after ?? '';
}

function quote(text: string): string {
  return `“${shortened(text, longestQuote)}”`;
}
