// Faults of a file as a whole.
import { UsableError } from '../../model/errors.ts';
import { type DecodedText, decodeText, type Encoding } from '../decode.ts';
import { conflictMarksIn } from './conflict-mark-lines.ts';
import type { Fault } from './fault.ts';

const encodingNames = {
  gb18030: 'GBK',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
} as const satisfies Record<Exclude<Encoding, 'utf-8'>, string>;

/** None for UTF-8, with or without its mark. */
export function encodingFault({ encoding }: DecodedText): Fault[] {
  if (encoding === 'utf-8') return [];
  return [
    {
      kind: 'encoding',
      start: 0,
      length: 1,
      severity: 'warning',
      message: `文件是 ${encodingNames[encoding]} 编码，应当是 UTF-8 编码`,
      hint: '已按原编码读取；请用记事本打开，另存为时编码选“UTF-8”',
    },
  ];
}

/** How files begin that are sometimes given the wrong name. */
const beginnings: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], ' Excel、Word 文件或压缩包'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Excel 或 Word 文件'],
  [[0x25, 0x50, 0x44, 0x46], ' PDF 文件'],
];

function notTextFault(bytes: Uint8Array): Fault {
  const looksLike = beginnings.find(([beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[1];
  return {
    kind: 'not-text',
    start: 0,
    length: 1,
    message: looksLike === undefined ? '这不是文本文件' : `这不是文本文件，看起来是${looksLike}`,
    hint: looksLike?.includes('Excel')
      ? '确认选对了文件；表格要先用 gkml import 导入'
      : '确认选对了文件；目录文件是用记事本就能打开的文本',
  };
}

/** The text of a file, or what is wrong with it. */
export function decodeYaml(bytes: Uint8Array): DecodedText | Fault {
  try {
    const decoded = decodeText(bytes);
    const isText = decoded.encoding.startsWith('utf-16') ? !decoded.text.includes('\0') : !bytes.includes(0);
    return isText ? decoded : notTextFault(bytes);
  } catch (error) {
    if (error instanceof UsableError) return notTextFault(bytes);
    throw error;
  }
}

/** Merged, and nobody has chosen yet: told once a file, at the first mark. */
export function openConflictFault(text: string): Fault[] {
  const marks = conflictMarksIn(text);
  const [first] = marks;
  if (first === undefined) return [];
  return [
    {
      kind: 'open-conflict',
      ...first,
      severity: 'warning',
      message: `上次合并有冲突还没有定下来（标记 ${marks.length} 处），现在是照本地写的`,
      hint: '在旁边的 .冲突.yaml 里选好，运行 gkml merge --resolve',
    },
  ];
}
