// What two people did to the comments of a file, brought together as their data is.
import type { CollectionNotes, Note, Notes } from './notes.ts';

/**
 * Three-way, for notes that stand by the same data already: what one side only changed is taken over; where both changed
 * the lines above an entry, those of both stand there.
 */
export function mergeNotes(base: Notes, ours: Notes, theirs: Notes): Notes {
  const merged = new Map<object, CollectionNotes>(theirs);
  for (const [collection, own] of ours) {
    const other = theirs.get(collection);
    merged.set(collection, other === undefined ? own : mergeCollection(base.get(collection), own, other));
  }
  return merged;
}

function mergeCollection(
  base: CollectionNotes | undefined,
  ours: CollectionNotes,
  theirs: CollectionNotes,
): CollectionNotes {
  const entries = new Map(theirs.entries);
  for (const [key, own] of ours.entries) {
    const other = theirs.entries.get(key);
    entries.set(key, other === undefined ? own : mergeNote(base?.entries.get(key), own, other));
  }
  return { keys: ours.keys, entries, after: mergeLines(base?.after ?? [], ours.after, theirs.after) };
}

function mergeNote(base: Note | undefined, ours: Note, theirs: Note): Note {
  return {
    before: mergeLines(base?.before ?? [], ours.before, theirs.before),
    trailing: ours.trailing === base?.trailing ? theirs.trailing : ours.trailing,
    source: ours.source ?? theirs.source,
  };
}

type Lines = readonly string[];

function mergeLines(base: Lines, ours: Lines, theirs: Lines): Lines {
  if (isSame(ours, base)) return theirs;
  if (isSame(theirs, base) || isSame(theirs, ours)) return ours;
  const gone = new Set(base.filter((line) => line !== '' && !theirs.includes(line)));
  const fresh = theirs.filter((line) => line !== '' && !base.includes(line) && !ours.includes(line));
  return [...ours.filter((line) => !gone.has(line)), ...fresh];
}

function isSame(one: Lines, other: Lines): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
