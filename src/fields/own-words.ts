// Two texts side by side, each as published: which words does only one of them have?
import { remember } from './remember.ts';
import { withoutBlanks } from './text.ts';
import { differingRuns } from './text-difference.ts';

/** A stretch of one text; `isOwn` where the other text does not have it. */
export interface Words {
  readonly text: string;
  readonly isOwn: boolean;
}

interface Stretch {
  readonly isOwn: boolean;
  /** How many of its characters are no blanks. */
  readonly ink: number;
}

/** Joined, each side is its text, character for character. Blanks and line breaks behind a word are nobody's own. */
export function ownWords(before: string, after: string): { readonly before: Words[]; readonly after: Words[] } {
  const runs = differingRuns(before, after);
  const stretches = (own: 'removed' | 'added') =>
    runs
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, text }): Stretch => ({ isOwn: kind === own, ink: inkOf(text) }));
  return { before: cut(before, stretches('removed')), after: cut(after, stretches('added')) };
}

/** Runs are like the text up to presentation, character for character but for blanks: so places can be counted off. */
function cut(text: string, stretches: readonly Stretch[]): Words[] {
  const words: Words[] = [];
  let from = 0;
  for (const { isOwn, ink } of stretches) {
    const to = endOf(text, from, ink);
    words.push(...(isOwn ? withBlanksApart(text.slice(from, to)) : [{ text: text.slice(from, to), isOwn }]));
    from = to;
  }
  // A text of blanks has no run.
  if (from < text.length) words.push({ text: text.slice(from), isOwn: false });
  return words.filter((each) => each.text !== '');
}

/** Behind so many characters and the blanks after them. */
function endOf(text: string, from: number, ink: number): number {
  let left = ink;
  let at = from;
  while (at < text.length) {
    if (isInk(text.charAt(at))) {
      if (left === 0) return at;
      left -= 1;
    }
    at += 1;
  }
  return at;
}

function withBlanksApart(text: string): Words[] {
  const own = text.trimEnd();
  return [
    { text: own, isOwn: true },
    { text: text.slice(own.length), isOwn: false },
  ];
}

function inkOf(text: string): number {
  let ink = 0;
  for (let at = 0; at < text.length; at += 1) if (isInk(text.charAt(at))) ink += 1;
  return ink;
}

const isInk: (character: string) => boolean = remember((character) => withoutBlanks(character) !== '');
