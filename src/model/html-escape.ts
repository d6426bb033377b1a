// Text as HTML: what a person typed is never markup.
import { printable } from './printable.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes alike; control characters are shown by their number. */
export function escapeHtml(text: string): string {
  return printable(text.replaceAll('\t', ' ')).replace(/[&<>"']/gu, (character) => escapes[character] ?? '');
}

/** Lines as lines. */
export function escapeLines(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(escapeHtml)
    .join('<br>');
}
