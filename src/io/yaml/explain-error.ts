// The errors of the yaml package in Chinese, for what no look at a single line explains.
import type { ErrorCode, YAMLError } from 'yaml';
import type { Fault } from './fault.ts';
import { type Lines, lineAt, positionOf } from './lines.ts';

interface Words {
  readonly message: string;
  readonly hint: string;
}

const wordsByCode: Readonly<Partial<Record<ErrorCode, Words>>> = {
  TAB_AS_INDENT: {
    message: '缩进用了制表符（Tab 键）',
    hint: '删去制表符，改用半角空格，每一级两个',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行不是“键: 值”的形式',
    hint: '检查冒号和缩进：冒号用英文冒号，后面空一格',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '没有加引号的值里不能有“键: 值”',
    hint: '如果是正文，请把整个值用英文双引号括起来；如果是下一级内容，请另起一行并多缩进两格',
  },
  BAD_DQ_ESCAPE: {
    message: '双引号里的“\\”后面的字符不对',
    hint: '“\\”本身要写成“\\\\”，或者整个值改用英文单引号',
  },
  BAD_SCALAR_START: {
    message: '没有加引号的值不能以这个字符开头',
    hint: '请把整个值用英文双引号括起来',
  },
  BAD_DIRECTIVE: {
    message: '这一行不能以“%”开头',
    hint: '请删去这一行，或者把值用英文双引号括起来',
  },
  MULTIPLE_DOCS: {
    message: '一个文件里有两份内容（中间有“---”）',
    hint: '拆成两个文件，或删去“---”并把事项合在一起',
  },
  BLOCK_IN_FLOW: {
    message: '方括号、花括号里不能分行写列表',
    hint: '括号里的内容写在一行，用英文逗号隔开',
  },
  RESOURCE_EXHAUSTION: {
    message: '嵌套太深，读不下去',
    hint: '目录只有几层；检查是否有多余的“[”“{”或缩进',
  },
};

const wordsByMessage: readonly (readonly [beginning: string, words: Words])[] = [
  [
    'Implicit map keys need',
    {
      message: '这一行不是“键: 值”的形式',
      hint: '检查冒号和缩进：冒号用英文冒号，后面空一格',
    },
  ],
  [
    'Comments must be',
    {
      message: '注释的“#”前面没有空格',
      hint: '“#”前面空一格；如果是正文，请加英文双引号',
    },
  ],
  [
    'Tags and anchors',
    {
      message: '没有加引号的值不能以这个字符开头',
      hint: '请把整个值用英文双引号括起来',
    },
  ],
  [
    'Missing , ',
    {
      message: '括号里的两项之间没有逗号',
      hint: '两项之间用英文逗号和空格隔开：[甲, 乙]',
    },
  ],
];

const unknown: Words = {
  message: '这一处的写法读不懂',
  hint: '对照相邻的行检查缩进、冒号、引号和“-”',
};

export function tooDeep(start: number): Fault {
  const words = wordsByCode.RESOURCE_EXHAUSTION ?? unknown;
  return { kind: 'too-deep', start, length: 1, grave: true, ...words };
}

export function explain(text: string, lines: Lines, error: YAMLError): Fault {
  const [start, end] = error.pos;
  const { line, column } = positionOf(lines, start);
  if (error.code === 'MULTIPLE_DOCS') return secondDocument(text, start);
  if (/^Flow (?:sequence|map)|expected flow collection/.test(error.message)) return openBracket(text, start);
  const misplaced = misplacedLine(lines, lineOfIndentation(error, line));
  if (misplaced !== undefined) return misplaced;
  const words = wordsByCode[error.code] ?? wordsByMessage.find(([begins]) => error.message.startsWith(begins))?.[1];
  const first = start - column + 1 + indentOf(lineAt(lines, line) ?? '');
  const at = words === wordsByCode.MULTILINE_IMPLICIT_KEY ? first : start;
  return {
    kind: error.code,
    start: at,
    length: end - start,
    ...(words ?? unknown),
  };
}

function secondDocument(text: string, from: number): Fault {
  const at = Math.max(text.lastIndexOf('\n---', from) + 1, 0);
  return {
    kind: 'second-document',
    start: at,
    length: 3,
    ...(wordsByCode.MULTIPLE_DOCS ?? unknown),
  };
}

/** The bracket that was opened last before the reader stumbled. */
function openBracket(text: string, from: number): Fault {
  const at = Math.max(text.lastIndexOf('[', from - 1), text.lastIndexOf('{', from - 1), 0);
  const closing = text[at] === '{' ? '}' : ']';
  return {
    kind: 'open-bracket',
    start: at,
    length: 1,
    message: `括号“${text[at] ?? '['}”没有配对的“${closing}”`,
    hint: `在这一行末尾补上“${closing}”；如果括号是正文，请把整个值用英文双引号括起来`,
  };
}

const wrongIndentation = /^All (?:mapping|sequence)|^Sequence item without|^A block sequence may not/;

/** The line whose indentation may be the fault; 0 where it is not. */
function lineOfIndentation({ message }: YAMLError, line: number): number {
  if (wrongIndentation.test(message)) return line;
  return message.startsWith('Nested mappings') ? line + 1 : 0;
}

/** A line whose indentation fits none of the lines around it. */
function misplacedLine(lines: Lines, line: number): Fault | undefined {
  const text = lineAt(lines, line);
  if (text === undefined || text.trim() === '') return undefined;
  const own = indentOf(text);
  const expected = expectedIndent(lines, line, own);
  if (expected === own) return undefined;
  return {
    kind: 'indentation',
    start: (lines.starts[line - 1] ?? 0) + own,
    length: text.trim().length,
    message: `缩进不对：这一行前面有${own}个空格，上面同级的内容前面有${expected}个`,
    hint: `把这一行前面的空格改为${expected}个`,
  };
}

/** The indentation of the lines above that is nearest to a line's own. */
function expectedIndent(lines: Lines, line: number, own: number): number {
  let nearest: number | undefined;
  for (let above = line - 1; above > 0; above--) {
    const text = lineAt(lines, above) ?? '';
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    for (const indent of indentsOf(text)) {
      if (nearest === undefined || Math.abs(indent - own) < Math.abs(nearest - own)) nearest = indent;
    }
    if (indentOf(text) === 0) break;
  }
  return nearest ?? own;
}

/** A line that begins an item has two: that of its dash and that of its first key. */
function indentsOf(text: string): number[] {
  const dash = indentOf(text);
  const key = /^ *(?:- +)+/.exec(text)?.[0].length ?? dash;
  return [key, dash];
}

function indentOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}
