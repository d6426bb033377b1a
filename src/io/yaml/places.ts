// Where every value of a document stands: a tree beside the data, made when somebody asks for a position.
import type { Location, Span } from '../../model/location.ts';
import type { Path } from '../../model/path.ts';
import { endOfLine, type Lines, positionOf } from './lines.ts';
import { sourceOffset } from './spans.ts';

/** Offsets into the text, in UTF-16 units. */
export interface Place {
  /** Of the key or the dash; in a list in brackets, of the value itself; -1 for the root. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  /** In the order of the text; absent for scalars. */
  readonly children: ReadonlyMap<string | number, Place> | undefined;
}

/** @param marks entry, start and end of every value, as the canonical reader notes them while it reads `data` */
export function placesFromMarks(data: unknown, marks: readonly number[]): Place {
  let next = 0;
  const placeOf = (value: unknown): Place => {
    const at = next;
    next += 3;
    const children = childrenOf(value, placeOf);
    return { entry: marks[at] ?? -1, start: marks[at + 1] ?? 0, end: marks[at + 2] ?? 0, children };
  };
  return placeOf(data);
}

function childrenOf(value: unknown, placeOf: (child: unknown) => Place): Place['children'] {
  if (value === null || typeof value !== 'object') return undefined;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  const children = new Map<string | number, Place>();
  for (const [key, child] of entries) children.set(key, placeOf(child));
  return children;
}

/** The place of the value at a path, or of its nearest ancestor that is there. */
export function placeAt(root: Place, path: Path): Place {
  let place = root;
  for (const step of path) {
    const child = place.children?.get(step);
    if (child === undefined) break;
    place = child;
  }
  return place;
}

/** The first line of what is meant, at least one character of it. */
export function locationOf(file: string, lines: Lines, place: Place, span?: Span): Location {
  const [start, end] = meantPart(lines, place, span);
  const length = Math.max(1, Math.min(end, endOfLine(lines, start)) - start);
  return { file, ...positionOf(lines, start), length };
}

function meantPart(lines: Lines, place: Place, span: Span | undefined): Span {
  if (place.start === place.end && place.entry >= 0) return keyWithoutValue(lines, place);
  const mapped = span === undefined || place.children !== undefined ? undefined : mappedSpan(lines.text, place, span);
  return mapped ?? [place.start, place.end];
}

function mappedSpan(text: string, place: Place, [from, to]: Span): Span | undefined {
  const start = sourceOffset(text, place, from);
  const last = sourceOffset(text, place, Math.max(from, to - 1));
  if (start === undefined || last === undefined) return undefined;
  const end = to > from ? sourceOffset(text, place, to) : start;
  // The end may lie on a later line, or after a doubled quote: what the last character covers is enough.
  return [start, end === undefined || end <= last ? last + 1 : end];
}

/** A value that is missing is shown by its key, an element that is missing by its dash. */
function keyWithoutValue(lines: Lines, { entry, start }: Place): Span {
  const end = Math.min(start, endOfLine(lines, entry));
  const key = lines.text.slice(entry, end).replace(/\s*:?\s*$/, '');
  return [entry, entry + Math.max(1, key.length)];
}
