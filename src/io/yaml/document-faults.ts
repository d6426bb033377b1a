// What a YAML reader accepts and a person did not mean, or what gkml does not take.
import { type Document, isAlias, isMap, isPair, isScalar, type Node, type Pair, type Scalar, visit } from 'yaml';
import { partKeys } from '../../model/catalogue.ts';
import { keyText } from './document-tree.ts';
import { duplicateKeyFaults } from './duplicate-keys.ts';
import type { Fault } from './fault.ts';
import { anyKnownKey } from './known-keys.ts';
import { positionOf, splitLines } from './lines.ts';
import { invisible, isWithinSmartQuotes } from './plain.ts';
import {
  invisibleFault,
  noSpaceAfterDashFault,
  noSpaceFault,
  otherDashFault,
  smartQuotesFault,
  swallowedDashFault,
  wideColonFault,
} from './typing-faults.ts';

/** @param document without errors */
export function documentFaults(text: string, document: Document.Parsed): Fault[] {
  const shape = shapeFault(text, document);
  if (shape !== undefined) return [shape];
  const lines = splitLines(text);
  const faults = duplicateKeyFaults(document, (offset) => positionOf(lines, offset).line);
  visit(document, {
    Pair: (_, pair) => {
      faults.push(...keyFaults(text, pair));
    },
    Node: (key, node, ancestors) => {
      faults.push(...specialFaults(text, node));
      if (isScalar(node) && node.type === 'PLAIN' && key !== 'key') {
        faults.push(...plainFaults(text, node, ancestors));
      }
    },
  });
  return faults;
}

function shapeFault(text: string, { contents }: Document.Parsed): Fault | undefined {
  const directive = text.search(/^%/m);
  if (directive >= 0 && /^(?:\s|#.*)*%/.test(text)) {
    return {
      ...notSupported('directive', directive, 1, '以“%”开头的声明'),
      hint: '请删去这一行',
    };
  }
  if (isMap(contents)) return undefined;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (isEmpty) {
    const hint = '目录文件最上面写“格式: gkml/1”；可以从 gkml import 得到的文件改起';
    return {
      kind: 'empty',
      start: 0,
      length: 1,
      grave: true,
      message: '文件是空的',
      hint,
    };
  }
  return notMapping(text, contents);
}

function notMapping(text: string, contents: Node): Fault {
  const start = contents.range?.[0] ?? 0;
  const colon = /[：:]/.exec(lineFrom(text, start));
  return {
    kind: 'not-mapping',
    start,
    length: lineFrom(text, start).length,
    grave: true,
    message: '文件内容不是“键: 值”的形式',
    hint:
      colon === null
        ? '目录文件最上面写“格式: gkml/1”，以下每行写“键: 值”'
        : '冒号要用英文冒号“:”，后面空一格，如“格式: gkml/1”',
  };
}

/** Anchors, aliases and tags: parts of YAML that a catalogue has no use for. Mostly they were meant as words. */
function specialFaults(text: string, node: Node): Fault[] {
  const start = node.range?.[0] ?? 0;
  if (isAlias(node)) return [special(text, start, '*')];
  if (node.anchor !== undefined) return [special(text, markBefore(text, start, '&') ?? start, '&')];
  const tag = node.tag === undefined ? undefined : markBefore(text, start, '!');
  return tag === undefined ? [] : [special(text, tag, '!')];
}

/** Offset of the word with the mark that stands before a value, on its line or a line above it. */
function markBefore(text: string, start: number, mark: string): number | undefined {
  if (text[start] === mark) return start;
  const from = Math.max(0, start - 300);
  const word = /\S+\s*$/.exec(text.slice(from, start));
  return word?.[0].startsWith(mark) ? from + word.index : undefined;
}

function special(text: string, start: number, mark: string): Fault {
  const word = /^\S*/.exec(text.slice(start, start + 200))?.[0] ?? mark;
  return {
    kind: 'special-mark',
    start,
    length: word.length,
    grave: true,
    message: `没有加引号的值不能以“${mark}”开头`,
    hint: `如果“${mark}”是正文，请把整个值用英文双引号括起来；引用、标记等写法目录中不使用`,
  };
}

function notSupported(kind: string, start: number, length: number, what: string): Fault {
  return {
    kind,
    start,
    length,
    grave: true,
    message: `目录文件不支持${what}`,
    hint: '请把内容直接写出来',
  };
}

const misplacedDash = /^[－—–•●·▪]/;
const keyAndWideColon = new RegExp(`^(?:${anyKnownKey})：`);

function keyFaults(text: string, pair: Pair): Fault[] {
  if (!isScalar(pair.key)) return [notSupported('odd-key', startOf(pair.key), 1, '列表或多层内容作键')];
  const key = keyText(pair);
  const start = startOf(pair.key);
  if (text[start] === '"' || text[start] === "'") return [];
  if (key === '<<') return [notSupported('merge-key', start, 2, '“<<”引用其他内容')];
  const hidden = invisible.exec(key);
  if (hidden !== null && isAtEnd(key, hidden.index)) return [hiddenInKey(start, key, hidden.index)];
  if (misplacedDash.test(key)) return [otherDashFault(start, key.slice(0, 1))];
  return keyAndWideColon.test(key) ? [wideColonAfter(start, key)] : [];
}

function isAtEnd(key: string, index: number): boolean {
  return index === 0 || key.slice(index).replace(new RegExp(invisible, 'g'), '') === '';
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function hiddenInKey(start: number, key: string, index: number): Fault {
  const name = key.replace(new RegExp(invisible, 'g'), '').trim();
  return invisibleFault(start + index, 1, `键“${name}”${index === 0 ? '前面' : '后面'}`);
}

function wideColonAfter(start: number, key: string): Fault {
  const colon = key.indexOf('：');
  return wideColonFault(start + colon, key.slice(0, colon));
}

/** A plain text that reads otherwise than it looks. */
function plainFaults(text: string, node: Scalar, ancestors: readonly unknown[]): Fault[] {
  const inBrackets = isInBrackets(ancestors);
  const [start, end] = node.range ?? [0, 0];
  const source = text.slice(start, end);
  // In brackets a comma, elsewhere a comment may have come between the two quotation marks.
  const mayBeCut = inBrackets || /^ +#.*[”’]/.test(lineFrom(text, end));
  if (isWithinSmartQuotes(source) || (mayBeCut && isHalfQuoted(source)))
    return [smartQuotesFault(start, source.length)];
  const isAlone = /^[ ]*(?:- +)*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
  let offset = start;
  const faults: Fault[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    if (index > 0 && /^\s*- /.test(line)) faults.push(swallowedDashFault(offset + line.indexOf('-')));
    else if (index > 0 || isAlone) faults.push(...lineFaults(line, offset, index > 0 || expectsMap(ancestors)));
    offset += line.length + 1;
  }
  return faults;
}

/** Where the format has maps, a text that looks like a key and its value was meant as such. */
const mapKeys: ReadonlySet<unknown> = new Set(['事项', '扩展', ...Object.keys(partKeys)]);

function expectsMap(ancestors: readonly unknown[]): boolean {
  const pair = ancestors.findLast((ancestor) => isPair(ancestor));
  return isPair(pair) && isScalar(pair.key) && mapKeys.has(pair.key.value);
}

const beginsWithKey = new RegExp(`^(\\s*)(${anyKnownKey})\\s*([：:])`);

/** A line of a text that looks like a line of the catalogue. */
function lineFaults(line: string, offset: number, maybeKey: boolean): Fault[] {
  const dash = /^\s*-(?=[^\s\d-])/.exec(line);
  if (dash !== null) return [noSpaceAfterDashFault(offset + dash[0].length - 1)];
  const [match, , key = '', colon] = beginsWithKey.exec(line) ?? [];
  if (match === undefined || !maybeKey) return [];
  const start = offset + match.length - 1;
  return [colon === '：' ? wideColonFault(start, key) : noSpaceFault(start, key)];
}

/** Begins with an opening quotation mark that is not closed, or the reverse: the other half went elsewhere. */
function isHalfQuoted(source: string): boolean {
  return (/^[“‘]/.test(source) && !/[”’]/.test(source)) || (/[”’]$/.test(source) && !/[“‘]/.test(source));
}

function isInBrackets(ancestors: readonly unknown[]): boolean {
  return ancestors.some((ancestor) => (ancestor as { flow?: boolean } | null)?.flow === true);
}

function lineFrom(text: string, start: number): string {
  return /^.*/.exec(text.slice(start, start + 2000))?.[0].trimEnd() ?? '';
}
