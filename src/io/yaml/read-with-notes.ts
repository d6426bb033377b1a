import { canonicalPlaces, readCanonicalText } from './canonical-reader.ts';
import type { Fault } from './fault.ts';
import { readFlexibly } from './flexible-reader.ts';
import type { Notes } from './notes.ts';
import { readNotes } from './read-notes.ts';

type ReadWithNotes = { readonly data: object; readonly notes: Notes } | { readonly faults: readonly Fault[] };

/** A text with line feeds, its data and what it has beside them. */
export function readWithNotes(text: string): ReadWithNotes {
  const canonical = readCanonicalText(text);
  if (canonical !== undefined) return { data: canonical, notes: readNotes(text, canonical, canonicalPlaces(text)) };
  const { data, places, faults } = readFlexibly(text);
  if (faults.length > 0 || data === null || typeof data !== 'object') return { faults };
  return { data, notes: readNotes(text, data, places()) };
}

/** A copy in which no collection stands in two places: notes are kept by collection. */
export function unshared<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(unshared) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, unshared(child)])) as Value;
}
