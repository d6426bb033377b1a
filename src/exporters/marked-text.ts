import { ownWords, type Words } from '../fields/own-words.ts';
import { isBlank } from '../fields/text.ts';
import type { TextRun } from '../model/sheet-plan.ts';
import { printable } from './cell-text.ts';

const marks = {
  removed: { strike: true, color: 'C00000' },
  added: { bold: true, underline: true, color: '0055CC' },
} as const satisfies Record<string, Omit<TextRun, 'text'>>;

export interface MarkedTexts {
  readonly before: readonly TextRun[];
  readonly after: readonly TextRun[];
}

/** Old and new text side by side, each as published: what only one of them has is marked in it. */
export function markedTexts(before: string | null, after: string | null): MarkedTexts {
  const words = ownWords(printable(before ?? ''), printable(after ?? ''));
  return {
    before: orNothing(words.before.map((each) => marked(each, 'removed'))),
    after: orNothing(words.after.map((each) => marked(each, 'added'))),
  };
}

function marked({ text, isOwn }: Words, mark: keyof typeof marks): TextRun {
  return isOwn ? { text, ...marks[mark] } : { text };
}

function orNothing(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.every(({ text }) => isBlank(text)) ? [{ text: '（无）' }] : runs;
}

const ends = 12;

/** The runs with long stretches that are the same on both sides shortened, then all of them to a length. */
export function condensed(runs: readonly TextRun[], length: number): TextRun[] {
  const total = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= length) return [...runs];
  const shown: TextRun[] = [];
  let left = length;
  for (const run of runs) {
    if (left <= 0) break;
    const text = printable(cutTo(isMarked(run) ? run.text : withoutMiddle(run.text), left));
    left -= text.length;
    shown.push({ ...run, text });
  }
  return shown;
}

function isMarked({ strike, underline }: TextRun): boolean {
  return strike === true || underline === true;
}

function withoutMiddle(text: string): string {
  return text.length <= 2 * ends + 2 ? text : `${text.slice(0, ends)}……${text.slice(-ends)}`;
}

function cutTo(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}……`;
}
