// Why a file cannot be read, in words for the person who wrote it. The errors of the yaml package say where the reader
// stumbled; the fault is often a line before, and one fault makes it stumble many times.
import { type Document, isMap, isScalar, visit, type YAMLError } from 'yaml';
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
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first !== undefined && !isExplained(first, found, lineOf)) found.push(explain(text, lines, first));
  return sortedFaults([...found, ...duplicates(document, errors, found, lineOf)]);
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

/** Duplicate keys are faults of their own, unless an earlier fault made the reader take the wrong line for a key. */
function duplicates(
  document: Document.Parsed,
  errors: readonly YAMLError[],
  found: readonly Fault[],
  lineOf: (offset: number) => number,
): Fault[] {
  const limit = Math.min(...found.map(({ start }) => start));
  const places = new Map(duplicateKeys(document).map((pair) => [pair.second, pair]));
  return errors
    .filter(({ code, pos: [start] }) => code === 'DUPLICATE_KEY' && start < limit)
    .flatMap(({ pos: [start] }) => {
      const { key = '', first = 0 } = places.get(start) ?? {};
      return [
        {
          kind: 'duplicate-key',
          start,
          length: key.length,
          message: `键“${key}”重复，第${lineOf(first)}行已经有一个`,
          hint: '同一个事项里每个键只写一次：合并两处内容，或删去其中一处；如果是另一个事项，请以“- ”开头',
        },
      ];
    });
}

interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

function duplicateKeys(document: Document.Parsed): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  visit(document, {
    Map: (_, map) => {
      if (!isMap(map)) return;
      const seen = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const start = key.range?.[0] ?? 0;
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, start);
        else found.push({ key: String(key.value), first, second: start });
      }
    },
  });
  return found;
}
