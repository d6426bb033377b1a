import { withoutBlanks } from './text.ts';
import { differingRuns } from './text-difference.ts';

/** A stretch of one side; `isOwn` where the other side does not have it. */
export interface Words {
  readonly text: string;
  readonly isOwn: boolean;
}

/** Two texts, each as published, with the words that the other one does not have. Blanks and line breaks at the end of such words are nobody's own. */
export function ownWords(before: string, after: string): { readonly before: Words[]; readonly after: Words[] } {
  const runs = differingRuns(before, after);
  const side = (text: string, own: 'removed' | 'added') => {
    const stretches = runs.filter(({ kind }) => kind === 'same' || kind === own);
    const texts = cutByInk(
      text,
      stretches.map((run) => inkOf(run.text)),
    );
    return texts.flatMap((each, index) =>
      stretches[index]?.kind === own ? trimmed(each) : [{ text: each, isOwn: false }],
    );
  };
  return { before: side(before, 'removed'), after: side(after, 'added') };
}

/** Runs are alike up to presentation, character for character but for blanks: so the places can be counted off. */
function cutByInk(text: string, inks: readonly number[]): string[] {
  let from = 0;
  return inks.map((ink, index) => {
    let to = from;
    for (let left = ink; to < text.length; to += 1) {
      if (!isInk(text.charAt(to))) continue;
      if (left === 0) break;
      left -= 1;
    }
    const start = from;
    from = to;
    return index === inks.length - 1 ? text.slice(start) : text.slice(start, to);
  });
}

function inkOf(text: string): number {
  let ink = 0;
  for (let at = 0; at < text.length; at += 1) if (isInk(text.charAt(at))) ink += 1;
  return ink;
}

function isInk(character: string): boolean {
  return withoutBlanks(character) !== '';
}

function trimmed(text: string): Words[] {
  const own = text.trimEnd();
  const parts = [
    { text: own, isOwn: true },
    { text: text.slice(own.length), isOwn: false },
  ];
  return parts.filter((part) => part.text !== '');
}
