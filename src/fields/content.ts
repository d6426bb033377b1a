// 公开内容: a text → its elements (要素), and whether elements were lost or won.
import type { Direction } from '../model/comparison.ts';
import { bullet, listMarkers } from './content-markers.ts';
import { remember } from './remember.ts';
import { comparable, isBlank } from './text.ts';

export interface ContentElement {
  /** Without its number, as published otherwise; separators at its ends are left out. */
  readonly text: string;
  /** The number or bullet before it: 1. ① ●; absent where it has none. */
  readonly marker?: string;
}

export interface Content {
  readonly elements: readonly ContentElement[];
}

/**
 * The elements of a 公开内容. A numbered or bulleted text is cut at its numbers, what stands before the first one is an
 * element of its own; other texts are cut at ； and line breaks. Lists joined by 、 stay whole. Total.
 */
export const parseContent: (text: string) => Content = remember((text) => {
  const markers = listMarkers(text);
  if (markers.length === 0) return { elements: elementsOf(text.split(plainCut)) };
  const elements = elementsOf([text.slice(0, markers[0]?.start)]);
  for (const [index, marker] of markers.entries()) {
    const [element] = elementsOf([text.slice(marker.end, markers[index + 1]?.start)]);
    if (element !== undefined) elements.push({ text: element.text, marker: marker.text });
  }
  return { elements };
});

/** Not where a line ends inside a list or a bracket: 甲、⏎乙. */
const plainCut = /[；;]|(?<![、，,（(《“\s])[^\S\n\r]*[\n\r]+/u;

const ends = /[\s；;，,。、]/u;
const stops = /[;,.]/;

function elementsOf(parts: readonly string[]): ContentElement[] {
  return parts.map((part) => ({ text: trimmed(part, ends) })).filter(({ text }) => !isBlank(text));
}

/** Without such characters at its ends. A pattern for a whole end would look at every character of the text. */
function trimmed(text: string, character: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && character.test(text.charAt(from))) from += 1;
  while (to > from && character.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** What decides whether two elements are the same. */
export function elementKey({ text }: ContentElement): string {
  return trimmed(comparable(text).replace(bullet, ''), stops);
}

/**
 * The form for comparing: one element a line after a bullet, layout and punctuation folded. The bullet keeps an element
 * whole when the form is read again: idempotent.
 */
export function normaliseContent(text: string): string {
  const keys = parseContent(text)
    .elements.map(elementKey)
    .filter((key) => key !== '');
  return keys.map((key) => `●${key}`).join('\n');
}

/** As sets of elements: one removed is looser, one added is stricter, both at once are unclear. Total, with mirror. */
export function compareContents(before: string, after: string): Direction {
  const [old, fresh] = [keysOf(before), keysOf(after)];
  const removed = [...old].some((key) => !fresh.has(key));
  const added = [...fresh].some((key) => !old.has(key));
  if (removed) return added ? 'unclear' : 'looser';
  return added ? 'stricter' : 'same';
}

function keysOf(text: string): ReadonlySet<string> {
  return new Set(parseContent(text).elements.map(elementKey));
}
