// The words of a 公开时限 as a message shows them.
import type { Span } from '../model/location.ts';

/** Longer words are cut; the span of the finding shows them all. */
const longest = 40;

/** On one line and not too long; a bracket that the span left open is closed where the text closes it. */
export function shownWords(text: string, [from, to]: Span): string {
  const words = text.slice(from, to).replace(/\s+/gu, '');
  if (words.length > longest) return `${words.slice(0, longest)}……`;
  const next = text.charAt(to);
  const isOpen = /[(（][^()（）]*$/u.test(words);
  return isOpen && /[)）]/u.test(next) ? words + next : words;
}
