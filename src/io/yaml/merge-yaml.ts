import type { Catalogue } from '../../model/catalogue.ts';
import type { ConflictMark } from '../../model/conflict-mark.ts';
import { carryNotes } from './carry-notes.ts';
import { withConflictMarks } from './conflict-marks.ts';
import { withLineEndsOf, withLineFeeds } from './lines.ts';
import { mergeNotes } from './merge-notes.ts';
import type { Notes } from './notes.ts';
import { readWithNotes, unshared } from './read-with-notes.ts';
import { dataToYaml } from './write-yaml.ts';

/** The files that a catalogue was merged from; one that was no YAML, or not there, is absent. */
export interface MergedTexts {
  readonly base?: string | undefined;
  readonly ours?: string | undefined;
  readonly theirs?: string | undefined;
}

/**
 * A merged catalogue in canonical form, with the comments of both sides and the order of keys and the line ends of ours. Comments of a
 * text that cannot be read are lost: its data was read from it, or there would be nothing to merge.
 */
export function mergedYaml(texts: MergedTexts, catalogue: Catalogue, marks: readonly ConflictMark[]): string {
  const own = unshared(catalogue);
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map((text) => carried(text, own));
  const notes = mergeNotes(base ?? new Map(), ours ?? new Map(), theirs ?? new Map());
  const text = dataToYaml(own, withConflictMarks(notes, own, marks));
  return withLineEndsOf(texts.ours ?? texts.theirs ?? '', text);
}

function carried(text: string | undefined, data: Catalogue): Notes | undefined {
  if (text === undefined) return undefined;
  const reading = readWithNotes(withLineFeeds(text));
  return 'data' in reading ? carryNotes(reading.data, reading.notes, data) : undefined;
}
