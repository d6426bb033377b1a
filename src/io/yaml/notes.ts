// What a file has beside its data: comments, blank lines, the order of keys. Kept by the collection that they stand in,
// so that data alone and data with notes go through the same writer.

/** The notes of one entry: a key with its value, or an element of a list. */
export interface Note {
  /** Comment lines above it, without indentation; '' is a blank line. */
  readonly before: readonly string[];
  /** The comment at the end of its line. */
  readonly trailing: string | undefined;
  /** A value that is not a text, as it was written. */
  readonly source?: string | undefined;
}

export interface CollectionNotes {
  /** Of a map, in the order of the file. */
  readonly keys: readonly string[];
  readonly entries: ReadonlyMap<string | number, Note>;
  /** Comment lines after the last entry. */
  readonly after: readonly string[];
}

/** By the map or list of the data that they belong to. */
export type Notes = ReadonlyMap<object, CollectionNotes>;

export function hasComment(notes: CollectionNotes): boolean {
  if (notes.after.length > 0) return true;
  for (const { before, trailing } of notes.entries.values()) {
    if (trailing !== undefined || before.some((line) => line !== '')) return true;
  }
  return false;
}
