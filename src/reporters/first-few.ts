import { printable } from '../model/printable.ts';

/** For one line of text: a、b、c, or of many a、b、c 等 26 个. */
export function firstFew(words: readonly string[]): string {
  const shown = words.slice(0, 3).map(printable).join('、');
  return words.length > 3 ? `${shown} 等 ${words.length} 个` : shown;
}
