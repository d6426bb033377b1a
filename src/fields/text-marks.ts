import type { Fix } from '../model/fix.ts';
import type { Span } from '../model/location.ts';
import type { Path } from '../model/path.ts';
import type { Edit } from './text-edits.ts';

/** All places of a text where a pattern with the g flag matches. */
export function placesOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match) => [match.index, match.index + match[0].length] as const);
}

/** A fix of one text; edits in the order of their places. */
export function fixOfText(path: Path, edits: readonly Edit[], title: string, isSafe = true): Fix {
  return { isSafe, title, edits: edits.map(({ span, text }) => ({ path, span, text })) };
}
