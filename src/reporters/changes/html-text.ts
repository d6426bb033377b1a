import { ownWords, type Words } from '../../fields/own-words.ts';
import { printable } from '../../model/printable.ts';

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

/** The old text with what went marked, and the new one with what came. */
export function markedSides(before: string, after: string): readonly [before: string, after: string] {
  const words = ownWords(before, after);
  return [marked('del', words.before), marked('ins', words.after)];
}

function marked(tag: string, words: readonly Words[]): string {
  return words.map(({ text, isOwn }) => (isOwn ? `<${tag}>${escapeLines(text)}</${tag}>` : escapeLines(text))).join('');
}

/** A text that only one side has. */
export function whole(tag: 'del' | 'ins', text: string): string {
  return text === '' ? '' : `<${tag} class="whole">${escapeLines(text)}</${tag}>`;
}
