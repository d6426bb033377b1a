import type { Place } from './places.ts';

/** A key with its value or an element of a list, as it stands in a text. */
export interface Entry {
  readonly key: string | number;
  readonly value: unknown;
  /** The map or list that it is in. */
  readonly collection: object;
  /** Column from 0 of its key or dash; of the `?` that announces a long key. */
  readonly column: number;
  readonly isFirst: boolean;
  readonly inBrackets: boolean;
  /** The entry whose value the collection is; absent in the root. */
  readonly parent: Entry | undefined;
  readonly place: Place;
}

/** All entries of a document in the order of the text. */
export function entriesOf(text: string, data: object, root: Place): Entry[] {
  const entries: Entry[] = [];
  const enter = (collection: object, place: Place, parent: Entry | undefined) => {
    const inBrackets = isInBrackets(text, place);
    let isFirst = true;
    for (const [key, child] of place.children ?? []) {
      const value = (collection as Record<string | number, unknown>)[key];
      const column = columnOf(text, child);
      const entry: Entry = { key, value, collection, column, isFirst, inBrackets, parent, place: child };
      entries.push(entry);
      isFirst = false;
      if (value !== null && typeof value === 'object') enter(value, child, entry);
    }
  };
  enter(data, root, undefined);
  return entries;
}

function columnOf(text: string, { entry }: Place): number {
  const lineStart = text.lastIndexOf('\n', entry - 1) + 1;
  return text.slice(lineStart, entry).replace(/\?[ ]+$/, '').length;
}

function isInBrackets(text: string, place: Place): boolean {
  return place.children !== undefined && (text[place.start] === '[' || text[place.start] === '{');
}
