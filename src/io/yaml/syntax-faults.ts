// Why a file cannot be read, in words for the person who wrote it. The errors of the yaml package say where the reader
// stumbled; the fault is often a line before, and one fault makes it stumble many times.
import type { Document, YAMLError } from 'yaml';
import { duplicateKeyFaults } from './duplicate-keys.ts';
import { explain } from './explain-error.ts';
import { type Fault, sortedFaults } from './fault.ts';
import { lineFault } from './line-faults.ts';
import { positionOf, splitLines } from './lines.ts';
import { judgedLines, type OpenQuote } from './source-lines.ts';

/** @param document with at least one error */
export function syntaxFaults(text: string, document: Document.Parsed): Fault[] {
  const lines = splitLines(text);
  const lineOf = (offset: number) => positionOf(lines, offset).line;
  const { lines: judged, openQuotes } = judgedLines(text);
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const stumbled = new Set(errors.flatMap(({ pos: [start] }) => [lineOf(start)]));
  const found = openQuotes.map((quote) => openQuoteFault(text, quote));
  for (const { number, offset, text: line } of judged) {
    const fault = lineFault(line, offset, stumbled.has(number));
    if (fault !== undefined) found.push(fault);
  }
  const [first] = errors;
  if (first !== undefined && !isExplained(first, found, lineOf)) found.push(explain(text, lines, first));
  // After another fault the reader may have taken the wrong line for a key.
  const limit = found.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const duplicates = duplicateKeyFaults(document, lineOf).filter(({ start }) => start < limit);
  return sortedFaults([...found, ...duplicates]);
}

/** True where a fault on the same line or just before it made the reader stumble. */
function isExplained(error: YAMLError, found: readonly Fault[], lineOf: (offset: number) => number): boolean {
  const stumbledAt = lineOf(error.pos[0]);
  return found.some(({ kind, start }) => {
    const line = lineOf(start);
    return kind === 'open-quote' ? line <= stumbledAt : line === stumbledAt || line === stumbledAt - 1;
  });
}

function openQuoteFault(text: string, { offset, quote }: OpenQuote): Fault {
  const isClosedInChinese = /^[^\n]*[”’＂＇] *(?:\n|$)/.test(text.slice(offset));
  return {
    kind: 'open-quote',
    start: offset,
    length: 1,
    message: `引号“${quote}”没有配对的结束引号${isClosedInChinese ? '，末尾的是中文引号' : ''}`,
    hint: isClosedInChinese
      ? '把末尾的中文引号改为英文引号'
      : '在这个值的末尾补上同样的英文引号；如果引号是正文，请改用中文引号',
  };
}
