import { ignoreMark } from '../../model/ignore.ts';
import { type Path, valueAt } from '../../model/path.ts';
import type { Source } from '../../model/source.ts';
import type { DecodedText } from '../decode.ts';
import { canonicalItemPlaces, canonicalPlaces, readCanonicalText } from './canonical-reader.ts';
import { type Fault, faultDiagnostic } from './fault.ts';
import { decodeYaml, encodingFault, openConflictFault } from './file-faults.ts';
import { ignoresIn } from './ignores.ts';
import { lineAt, splitLines, withLineFeeds } from './lines.ts';
import { locationOf, type Place, placeAt } from './places.ts';

/**
 * Reads a YAML file, whatever is in it: faults are data (rule yaml-syntax), and `data` is undefined where they are grave.
 * A file in canonical form never loads the YAML package.
 * @param file as it is to be shown
 */
export async function readYaml(file: string, bytes: Uint8Array): Promise<Source> {
  const decoded = decodeYaml(bytes);
  if ('kind' in decoded)
    return source(file, '', {
      data: undefined,
      places: noPlaces,
      faults: [decoded],
    });
  const canonical = readCanonicalSource(file, decoded);
  if (canonical !== undefined) return canonical;
  const { readFlexibly } = await import('./flexible-reader.ts');
  const text = withLineFeeds(decoded.text);
  const reading = readFlexibly(text);
  return source(file, text, {
    ...reading,
    faults: [...encodingFault(decoded), ...reading.faults],
  });
}

/** The same for files in canonical form only; undefined for all others. Synchronous, for registers and workers. */
export function readCanonical(file: string, bytes: Uint8Array): Source | undefined {
  const decoded = decodeYaml(bytes);
  return 'kind' in decoded ? undefined : readCanonicalSource(file, decoded);
}

interface Reading {
  readonly data: unknown;
  readonly places: () => Place;
  /** Of one item, where that is cheaper than all places; undefined: it is not. */
  readonly itemPlaces?: (item: unknown) => Place | undefined;
  readonly faults: readonly Fault[];
}

function readCanonicalSource(file: string, decoded: DecodedText): Source | undefined {
  const text = withLineFeeds(decoded.text);
  const dashes = new Map<unknown, number>();
  const data = readCanonicalText(text, undefined, dashes);
  if (data === undefined) return undefined;
  return source(file, text, {
    data,
    places: () => canonicalPlaces(text),
    itemPlaces: (item) => {
      const dash = dashes.get(item);
      return dash === undefined ? undefined : canonicalItemPlaces(text, dash);
    },
    faults: encodingFault(decoded),
  });
}

function noPlaces(): Place {
  return { entry: -1, start: 0, end: 0, children: undefined };
}

function source(file: string, text: string, { data, places, itemPlaces, faults }: Reading): Source {
  const lines = remembered(() => splitLines(text));
  const root = remembered(places);
  const placeOf = (path: Path) => {
    const [list, _index, ...rest] = path;
    const item = list === '事项' ? itemPlaces?.(valueAt(data, path.slice(0, 2))) : undefined;
    return item === undefined ? placeAt(root(), path) : placeAt(item, rest);
  };
  return {
    file,
    data,
    locate: (path, span) => locationOf(file, lines(), placeOf(path), span),
    lineText: (line) => lineAt(lines(), line),
    faults: [...faults, ...openConflictFault(text)].map((fault) => faultDiagnostic(file, lines(), fault)),
    // Looked for in the text before anything is made of it: most files have none.
    ...(isObject(data) &&
      text.includes(ignoreMark) && { ignores: remembered(() => ignoresIn(file, lines(), data, root())) }),
  };
}

function isObject(data: unknown): data is object {
  return data !== null && typeof data === 'object';
}

function remembered<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
