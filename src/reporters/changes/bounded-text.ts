/** A text that is written piece by piece up to a limit; what comes after the first piece without room is counted. */
export interface BoundedText {
  readonly text: string;
  readonly leftOut: number;
}

/** A stretch that is told under an opening, which is left out where none of it has room. */
export interface Passage {
  readonly opening: string;
  /** Written only as long as there is room. */
  readonly pieces: readonly (() => string)[];
}

/** @param limit of UTF-16 units */
export function boundedText(passages: readonly Passage[], limit: number): BoundedText {
  let text = '';
  let leftOut = 0;
  for (const passage of passages) {
    const told = fitting(passage, leftOut > 0 ? 0 : limit - text.length);
    text += told.text;
    leftOut += told.leftOut;
  }
  return { text, leftOut };
}

/** Ends in a blank line: what follows is no row of its table. */
function fitting({ opening, pieces }: Passage, room: number): BoundedText {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const next = `${text === '' ? opening : ''}${piece()}`;
    if (text.length + next.length >= room) return { text: closed(text), leftOut: pieces.length - index };
    text += next;
  }
  return { text: closed(text), leftOut: 0 };
}

function closed(text: string): string {
  return text === '' ? '' : `${text}\n`;
}
