import { ownWords } from '../../fields/own-words.ts';
import { differingRuns } from '../../fields/text-difference.ts';
import type { Style } from '../../model/style.ts';
import type { Run } from './wrap-runs.ts';

/** The old text and the new one, each with its own words marked. */
export interface Sides {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** One text with the words that went and came marked: by colour, or as [-…-]{+…+} where there is none. */
export function markedRuns(before: string, after: string, style: Style): Run[] {
  return differingRuns(before, after).map(({ kind, text }) => {
    if (kind === 'removed') return removedRun(text, style);
    return kind === 'added' ? addedRun(text, style) : { text };
  });
}

export function textSides(before: string, after: string, style: Style): Sides {
  const words = ownWords(before, after);
  return {
    before: words.before.map(({ text, isOwn }) => (isOwn ? removedRun(text, style) : { text })),
    after: words.after.map(({ text, isOwn }) => (isOwn ? addedRun(text, style) : { text })),
  };
}

/** Entries that only one side has are marked whole; one entry a line. */
export function listSides(before: readonly string[], after: readonly string[], style: Style): Sides {
  return {
    before: onLines(before.map((entry) => (after.includes(entry) ? { text: entry } : removedRun(entry, style)))),
    after: onLines(after.map((entry) => (before.includes(entry) ? { text: entry } : addedRun(entry, style)))),
  };
}

function onLines(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: '\n' }, run]));
}

function removedRun(text: string, style: Style): Run {
  return { text: style.hasColor ? text : `[-${text}-]`, paint: style.removed };
}

function addedRun(text: string, style: Style): Run {
  return { text: style.hasColor ? text : `{+${text}+}`, paint: style.added };
}
