// The lines of a broken file that can be judged one by one: not those within long texts.

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  readonly offset: number;
  readonly text: string;
}

/** A quote that opens a value and is not closed where it should be. */
export interface OpenQuote {
  readonly offset: number;
  readonly quote: string;
}

export interface SourceLines {
  readonly lines: readonly SourceLine[];
  readonly openQuotes: readonly OpenQuote[];
}

const blockHeader = /^( *)(- +)*.*(?:: +|- +)[|>][-+1-9]*\s*(?:#.*)?$/;
const openingQuote = /^( *(?:- +)*(?:[^\s"'#:-][^:#"']*: +)?)(["'])/;
const key = /^ *(?:- +)*[^\s"'#:：-][^\s"'#:：]*\s*[:：]/;

export function judgedLines(text: string): SourceLines {
  const all = allLines(text);
  const lines: SourceLine[] = [];
  const openQuotes: OpenQuote[] = [];
  for (let index = 0; index < all.length; index++) {
    const line = all[index];
    if (line === undefined) break;
    lines.push(line);
    const quote = quoteOpenAtEnd(line);
    if (quote !== undefined) {
      const closing = closingLine(all, index, quote.quote);
      if (closing === undefined) openQuotes.push(quote);
      else index = closing;
    } else if (blockHeader.test(line.text)) index = lastLineOfBlock(all, index);
  }
  return { lines, openQuotes };
}

/** Faults are told from the beginning of a line; patterns on endless lines would take endless time. */
const judgedLength = 500;

function allLines(text: string): SourceLine[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    return { number: index + 1, offset: start, text: line.slice(0, judgedLength) };
  });
}

function quoteOpenAtEnd({ text, offset }: SourceLine): OpenQuote | undefined {
  const [match, before = '', quote = ''] = openingQuote.exec(text) ?? [];
  if (match === undefined || closes(text.slice(match.length), quote)) return undefined;
  return { offset: offset + before.length, quote };
}

function closes(rest: string, quote: string): boolean {
  return quote === '"' ? /^(?:[^"\\]|\\.)*"/.test(rest) : rest.includes("'");
}

/** The later line on which the quote is closed and nothing follows, none between looking like a key of its own. */
function closingLine(all: readonly SourceLine[], from: number, quote: string): number | undefined {
  for (let index = from + 1; index < all.length; index++) {
    const text = all[index]?.text ?? '';
    if (key.test(text)) return undefined;
    if (closes(text, quote)) return index;
  }
  return undefined;
}

function lastLineOfBlock(all: readonly SourceLine[], header: number): number {
  const parent = indentOf(all[header]?.text ?? '');
  let last = header;
  for (let index = header + 1; index < all.length; index++) {
    const text = all[index]?.text ?? '';
    const isBlank = text.trim() === '';
    if (!isBlank && indentOf(text) <= parent) break;
    last = index;
  }
  return last;
}

/** Columns before the key: dashes count, as the block stands within the item that they begin. */
function indentOf(text: string): number {
  return /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
}
