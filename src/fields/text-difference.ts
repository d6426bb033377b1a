// What differs between two texts, word by word: for showing, never for judging.
import { diffArrays } from 'diff';
import { comparable, withoutBlanks } from './text.ts';

export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More words than this changed: the text was rewritten, and to find what is left of it costs much and tells little. */
const mostEdits = 400;
/** The segmenter grows faster than its text. */
const longestSentence = 300;
/** Of what is left between two texts less than this share: words that happen to be in both. */
const leastKept = 1 / 4;

/**
 * The runs that turn one text into the other. Words that differ only in width, blanks or punctuation are the same, in the
 * words of the new text: same and added runs together are the new text, same and removed ones the old text up to
 * presentation. Whole words, never half a character. Total, and bounded: a text rewritten is removed and added as a whole.
 */
export function differingRuns(before: string, after: string): readonly Run[] {
  const [old, fresh] = [foldedSentences(before), foldedSentences(after)];
  const first = commonLength(old, fresh);
  const last = commonLength(old.slice(first).reverse(), fresh.slice(first).reverse());
  const [oldMiddle, freshMiddle] = [old.slice(first, old.length - last), fresh.slice(first, fresh.length - last)];
  return joined([
    { kind: 'same', text: textOf(fresh.slice(0, first)) },
    ...runsBetween(oldMiddle, freshMiddle),
    { kind: 'same', text: textOf(fresh.slice(fresh.length - last)) },
  ]);
}

/** A piece of a text: as published, blanks behind it included, and in the form for comparing. */
interface Piece {
  readonly text: string;
  readonly key: string;
}

/** Two texts have the same key where each character has; so a place in the key is a place in the text. */
function foldedSentences(text: string): Piece[] {
  const offsets = inkOffsets(text);
  const sentences = comparable(text).match(sentence) ?? [];
  return cut(text, offsets, sentences);
}

const sentence = new RegExp(`.{1,${longestSentence - 1}}?(?:;|\\.(?!\\d))|.{1,${longestSentence}}`, 'gsu');

/** Where the characters stand that are no blanks: what `comparable` leaves, one for one. */
function inkOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (withoutBlanks(text.charAt(at)) !== '') offsets.push(at);
  return offsets;
}

function cut(text: string, offsets: readonly number[], keys: readonly string[]): Piece[] {
  let from = 0;
  return keys.map((key, index) => {
    const start = index === 0 ? 0 : offsets[from];
    from += key.length;
    return { key, text: text.slice(start, offsets[from] ?? text.length) };
  });
}

function commonLength(old: readonly Piece[], fresh: readonly Piece[]): number {
  const differs = old.findIndex(({ key }, index) => key !== fresh[index]?.key);
  return differs < 0 ? old.length : differs;
}

function runsBetween(old: readonly Piece[], fresh: readonly Piece[]): Run[] {
  const [oldWords, freshWords] = [old.flatMap(wordsOf), fresh.flatMap(wordsOf)];
  const changes = diffArrays(oldWords, freshWords, {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: mostEdits,
  });
  const runs = changes?.map(({ value, added, removed }): Run => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: textOf(value) };
  });
  return runs !== undefined && keepsEnough(runs) ? runs : rewritten(old, fresh);
}

function rewritten(old: readonly Piece[], fresh: readonly Piece[]): Run[] {
  return [
    { kind: 'removed', text: textOf(old) },
    { kind: 'added', text: textOf(fresh) },
  ];
}

function keepsEnough(runs: readonly Run[]): boolean {
  const length = (kind: Run['kind']) => runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.length : 0), 0);
  const [same, changed] = [length('same'), Math.max(length('removed'), length('added'))];
  return same >= leastKept * Math.min(changed, same + changed);
}

let segmenter: Intl.Segmenter | undefined;

function wordsOf({ text, key }: Piece): Piece[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = Array.from(segmenter.segment(key), ({ segment }) => segment);
  return cut(text, inkOffsets(text), words);
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Neighbours of one kind as one run, what was removed before what was added, no empty run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = result.at(-1);
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
