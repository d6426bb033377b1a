// Faults that a person makes on one line, told from the line itself. They are asked only when the file cannot be read.
import type { Fault } from './fault.ts';
import { anyKnownKey } from './known-keys.ts';
import {
  invisibleFault,
  noSpaceAfterDashFault,
  noSpaceFault,
  otherDashFault,
  smartQuotesFault,
  wideColonFault,
} from './typing-faults.ts';

interface Detector {
  /** Group 1 is what stands before the fault, group 2 what is wrong. */
  readonly pattern: RegExp;
  /** Only on a line where the reader stumbled: elsewhere the same looks are harmless. */
  readonly onlyWhereStumbled?: boolean;
  fault(start: number, wrong: string, before: string): Fault;
}

/** What may stand before a value: blanks, dashes, a key. */
const lead = '^ *(?:- +)*';
const key = `(?:[^\\s"'#:：-][^:#]*: +)`;

const detectors: readonly Detector[] = [
  {
    pattern: /^( *)(\t+)\s*[^\s#]/,
    fault: (start, wrong) => ({
      kind: 'tab',
      start,
      length: wrong.length,
      message: '缩进用了制表符（Tab 键）',
      hint: '删去制表符，改用半角空格，每一级两个',
    }),
  },
  {
    pattern: /^( *)([\u00a0\u2000-\u200f\u3000\ufeff]+)/,
    fault: (start, wrong) => invisibleFault(start, wrong.length, '行首'),
  },
  {
    pattern: new RegExp(`(${lead}(?:${anyKnownKey})\\s*)(：)`),
    fault: (start, _, before) => wideColonFault(start, before.replace(/^[\s-]*/, '').trim()),
  },
  {
    pattern: new RegExp(`(${lead}(?:${anyKnownKey}))(:)(?! |$)`),
    fault: (start, _, before) => noSpaceFault(start, before.replace(/^[\s-]*/, '')),
  },
  {
    pattern: /^( *(?:- +)*)([－—–•●·▪])[^：:]*:(?: |$)/,
    onlyWhereStumbled: true,
    fault: otherDashFault,
  },
  {
    pattern: /^( *)(-)(?=[^\s\d-])/,
    onlyWhereStumbled: true,
    fault: (start) => noSpaceAfterDashFault(start),
  },
  {
    pattern: /^( *(?:- +)*[\p{Script=Han}A-Za-z]{1,12})(：)(?!.*: )/u,
    onlyWhereStumbled: true,
    fault: (start) => wideColonFault(start),
  },
  {
    pattern: new RegExp(`(${lead}${key}?)([@%\`&*!,\\]}]|(?<=: +)[?-](?= )|[|>](?![-+1-9]* *(?:$|#)))`),
    onlyWhereStumbled: true,
    fault: (start, wrong) => ({
      kind: 'reserved-character',
      start,
      length: wrong.length,
      message: `没有加引号的值不能以“${wrong}”开头`,
      hint: '请把整个值用英文双引号括起来',
    }),
  },
  {
    pattern: new RegExp(`(${lead}${key})([“‘＂][^"]*: .*)$`),
    onlyWhereStumbled: true,
    fault: (start, wrong) => smartQuotesFault(start, wrong.length),
  },
  {
    pattern: new RegExp(`(${lead}${key}[^\\s"'#\\[{|>][^#]*?)(:)(?: |$)`),
    onlyWhereStumbled: true,
    fault: (start) => ({
      kind: 'colon-in-value',
      start,
      length: 1,
      message: '没有加引号的值里不能有冒号加空格',
      hint: '请把整个值用英文双引号括起来，或者改用中文冒号“：”',
    }),
  },
  {
    pattern: new RegExp(`(${lead}${key}?(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*') *)([^\\s:,\\]}#].*)$`),
    onlyWhereStumbled: true,
    fault: (start, wrong) => ({
      kind: 'text-after-quote',
      start,
      length: wrong.length,
      message: '引号结束后还有文字',
      hint: '引号要把整个值括起来；值里面的英文双引号写成“\\"”，或者改用中文引号',
    }),
  },
  {
    pattern: new RegExp(`(${lead}${key}?(?:\\[[^\\]]*\\]|\\{[^}]*\\}) *)([^\\s#,\\]}].*)$`),
    onlyWhereStumbled: true,
    fault: (start, wrong) => ({
      kind: 'text-after-bracket',
      start,
      length: wrong.length,
      message: '括号结束后还有文字',
      hint: '以“[”或“{”开头的文字，请把整个值用英文双引号括起来',
    }),
  },
];

/**
 * @param line its text
 * @param offset of its first character
 * @param stumbled whether the reader reported an error on it
 */
export function lineFault(line: string, offset: number, stumbled: boolean): Fault | undefined {
  for (const { pattern, onlyWhereStumbled, fault } of detectors) {
    if (onlyWhereStumbled && !stumbled) continue;
    const match = pattern.exec(line);
    if (match === null) continue;
    const [, before = '', wrong = ''] = match;
    return fault(offset + before.length, wrong, before);
  }
  return undefined;
}
