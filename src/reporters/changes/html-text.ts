import { ownWords, type Words } from '../../fields/own-words.ts';
import { escapeLines } from '../../model/html-escape.ts';

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
