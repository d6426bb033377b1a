/**
 * Catalogues repeat themselves: one deadline stands in a thousand items. Remembers what a pure function of one text gave.
 * The memory is emptied when it holds `limit` texts, so that a province does not grow without bound.
 */
export function remember<Result>(parse: (text: string) => Result, limit = 5_000): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Result;
    const own = ownCopy(text);
    const result = parse(own);
    if (known.size >= limit) known.clear();
    known.set(own, result);
    return result;
  };
}

/** Remembers the last answer only: rules ask about the same text one after the other, and then it is done with. */
export function rememberLast<Result>(read: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) };
    return last.result;
  };
}

let lastText = '';
let lastCopy = '';

/**
 * A text cut out of a file keeps the whole file in memory: what is to be remembered is a copy. Many remember something of
 * the same text one after the other, and share it. Joined, it is no longer a part of anything, which is also quicker to
 * read.
 */
export function ownCopy(text: string): string {
  if (text !== lastText) {
    lastText = text;
    lastCopy = [text.slice(0, 1), text.slice(1)].join('');
  }
  return lastCopy;
}
