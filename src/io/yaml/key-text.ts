import { isCertain } from './keys.ts';
import { contextOf, isPlain, quoted } from './scalar-text.ts';

/** A longer key has to be announced (? key), and cannot stand in braces. */
export const longestKey = 1000;

/** Keys repeat in every item: each is judged once. */
const keyTexts = new Map<string, string>();

/** A key as it is to be written, without its colon. */
export function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = isCertain(key) && isPlain(key, contextOf('', true)) ? key : quoted(key);
  if (keyTexts.size > 1000) keyTexts.clear();
  keyTexts.set(key, text);
  return text;
}
