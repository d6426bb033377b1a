// Reads all of YAML by way of the yaml package: slow, but it understands everything and says what is wrong.
import { type Document, isMap, parseDocument } from 'yaml';
import { documentFaults } from './document-faults.ts';
import { type Branch, treeOf } from './document-tree.ts';
import { tooDeep } from './explain-error.ts';
import { type Fault, sortedFaults } from './fault.ts';
import { tooDeepAt } from './nesting.ts';
import type { Place } from './places.ts';
import { syntaxFaults } from './syntax-faults.ts';

export interface FlexibleReading {
  /** undefined where the faults are grave. */
  readonly data: unknown;
  readonly places: () => Place;
  readonly faults: readonly Fault[];
}

/** @param text with line feeds only */
export function readFlexibly(text: string): FlexibleReading {
  const parsed = parse(text);
  if (!('contents' in parsed)) return unreadable([parsed]);
  if (parsed.errors.length > 0) return unreadable(syntaxFaults(text, parsed));
  const faults = sortedFaults(documentFaults(text, parsed));
  if (!isMap(parsed.contents) || faults.some(({ grave }) => grave)) return unreadable(faults);
  const tree: Branch = treeOf(text, parsed.contents);
  return { data: tree.value, places: () => tree.place, faults };
}

function parse(text: string): Document.Parsed | Fault {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return tooDeep(deep);
  try {
    return parseDocument(text, { logLevel: 'error', prettyErrors: false, uniqueKeys: false });
  } catch {
    // The package may run out of stack on hostile nesting.
    return tooDeep(0);
  }
}

function unreadable(faults: readonly Fault[]): FlexibleReading {
  return {
    data: undefined,
    places: () => ({ entry: -1, start: 0, end: 0, children: undefined }),
    faults,
  };
}
