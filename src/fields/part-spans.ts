import type { Span } from '../model/location.ts';
import { withoutBlanks } from './text.ts';

/** A part of an element as it was read, and where it stands there. */
export interface ElementPart {
  readonly text: string;
  readonly span: Span;
}

/**
 * Where the parts of an element stand in it, one behind the other, whatever blanks and line breaks run through them.
 * @param parts in the order of the element
 * @returns the whole element as one part where one of them cannot be found
 */
export function placeParts(element: string, parts: readonly string[]): readonly ElementPart[] {
  const whole: ElementPart = { text: element, span: [0, element.length] };
  if (parts.length === 1 && parts[0] === element) return [whole];
  const ink = inkOf(element);
  const placed: ElementPart[] = [];
  let from = 0;
  for (const text of parts) {
    const key = withoutBlanks(text);
    const at = ink.text.indexOf(key, from);
    const [start, end] = [ink.places[at], ink.places[at + key.length - 1]];
    if (start === undefined || end === undefined) return [whole];
    placed.push({ text, span: [start, end + 1] });
    from = at + key.length;
  }
  return placed;
}

/** A text without its blanks, and where each character of it stood. */
function inkOf(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => withoutBlanks(text.charAt(at)) !== '',
  );
  return { text: withoutBlanks(text), places };
}
