/** Line breaks as the readers count them. Editors on Windows write \r\n; the columns are the same without the \r. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

export interface Lines {
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
}

export function splitLines(text: string): Lines {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return { text, starts };
}

/** @param line from 1 */
export function lineAt(lines: Lines, line: number): string | undefined {
  const start = lines.starts[line - 1];
  if (start === undefined) return undefined;
  return lines.text.slice(start, endOfLine(lines, start));
}

/** The line break that ends the line of an offset, or the end of the text. */
export function endOfLine({ text }: Lines, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Line and column from 1, the column in UTF-16 units. */
export function positionOf({ starts }: Lines, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** With the line ends that most lines of another text have. */
export function withLineEndsOf(model: string, text: string): string {
  const all = model.split('\n').length - 1;
  const windows = model.split('\r\n').length - 1;
  return windows * 2 > all ? text.replaceAll('\n', '\r\n') : text;
}
