/** A text that is written piece by piece up to a limit; what comes after the first piece without room is counted. */
export interface BoundedText {
  readonly text: string;
  readonly leftOut: number;
}

/** A stretch that is told under an opening, which is left out where none of it has room. */
export interface Passage {
  readonly opening: string;
  readonly pieces: readonly string[];
}

/** @param limit of UTF-16 units */
export function boundedText(passages: readonly Passage[], limit: number): BoundedText {
  let text = '';
  let leftOut = 0;
  for (const { opening, pieces } of passages) {
    let told = '';
    for (const piece of pieces) {
      const lead = told === '' ? opening : '';
      const hasRoom = leftOut === 0 && text.length + told.length + lead.length + piece.length < limit;
      if (hasRoom) told += lead + piece;
      else leftOut += 1;
    }
    // A passage ends in a blank line: what follows is no row of its table.
    text += told === '' ? '' : `${told}\n`;
  }
  return { text, leftOut };
}
