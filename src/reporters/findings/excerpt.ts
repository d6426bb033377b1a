import type { Diagnostic } from '../../model/diagnostic.ts';
import { escapeHtml } from '../../model/html-escape.ts';

/** UTF-16 units that are shown before what is meant, and from its beginning on. */
const before = 30;
const after = 90;

/** The words that a finding is about on one line, those that are meant marked; '' where it has none to show. Html. */
export function excerptHtml({ excerpt = '', location: { line, column, length = 0 } }: Diagnostic): string {
  // In a table only the cell is known.
  const from = line === undefined || column === undefined ? 0 : Math.min(column - 1, excerpt.length);
  const start = Math.max(0, from - before);
  const end = Math.min(excerpt.length, from + after);
  const to = Math.min(from + length, end);
  const lead = `${start > 0 ? '…' : ''}${part(excerpt, start, from).trimStart()}`;
  const meant = part(excerpt, from, to);
  const tail = `${part(excerpt, to, end).trimEnd()}${end < excerpt.length ? '…' : ''}`;
  return `${escapeHtml(lead)}${meant === '' ? '' : `<mark>${escapeHtml(meant)}</mark>`}${escapeHtml(tail)}`;
}

/** On one line; half a pair that the cut left over is no character. */
function part(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')
    .replace(/\s*[\r\n]\s*/gu, ' ');
}
