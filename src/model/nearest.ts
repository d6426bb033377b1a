/**
 * The candidate that a mistyped word most likely means: the fewest edits (insert, delete, replace, swap of neighbours),
 * at most a third of the word's length and never more than three; the first among equals. Undefined where nothing is near:
 * a word of two letters is near to nothing.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.min(3, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/** The same for Chinese keys of two to four characters: one in common at either end is near enough to ask. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  return nearest(key, known) ?? known.find((name) => isNear(key, name));
}

function isNear(key: string, known: string): boolean {
  return key.length >= 2 && (key[0] === known[0] || key.at(-1) === known.at(-1) || key.includes(known));
}

/** Optimal string alignment distance, in UTF-16 units. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      let edits = Math.min(replaced, at(last, column) + 1, at(current, column - 1) + 1);
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwap) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
