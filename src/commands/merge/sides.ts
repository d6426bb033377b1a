import { decodeText } from '../../io/decode.ts';
import { isYamlFile } from '../../io/inputs/folder.ts';
import { hasConflictMarks } from '../../io/yaml/conflict-marks.ts';
import { UsableError } from '../../model/errors.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import type { CommandContext } from '../context.ts';
import { openVersion } from '../open-version.ts';

/** One of the three versions of a merge, with the texts of its YAML files. */
export interface MergeSide {
  readonly version: Version;
  /** By the file's name in the version. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface MergeSides {
  readonly base: MergeSide;
  readonly ours: MergeSide;
  readonly theirs: MergeSide;
}

/** @throws UsableError where one of them cannot be read, holds no items, or has conflicts that nobody settled yet */
export async function openMergeSides(
  words: Readonly<Record<keyof MergeSides, string>>,
  registers: Registers,
  context: CommandContext,
): Promise<MergeSides> {
  if (Object.values(words).filter((word) => word === '-').length > 1) {
    throw new UsableError('只能有一个版本从标准输入读', { hint: '“-”只写一次，其余写文件' });
  }
  const notes: string[] = [];
  const note = (text: string) => void notes.push(text);
  const { cwd, stdin } = context;
  const open = async (word: string) => openSide(word, { cwd, stdin, registers, note, purpose: '合并' });
  const progress = await context.startProgress('正在读三个版本');
  try {
    return { base: await open(words.base), ours: await open(words.ours), theirs: await open(words.theirs) };
  } finally {
    progress.stop();
    for (const text of notes) context.note(text);
  }
}

async function openSide(word: string, settings: Parameters<typeof openVersion>[1]): Promise<MergeSide> {
  const { version, files } = await openVersion(word, settings);
  const texts = new Map<string, string>();
  for (const { input } of files) {
    if (!isYamlFile(input.file)) continue;
    const { text } = decodeText(await input.read());
    refuseOpenConflicts(input.file, text);
    texts.set(input.file, text);
  }
  return { version, texts };
}

/** Half of what they are about stands in another file: merged on, it would be lost. */
export function refuseOpenConflicts(file: string, text: string): void {
  if (!hasConflictMarks(text)) return;
  throw new UsableError('目录里还有上次合并没有定下来的冲突，不能再合并', {
    place: file,
    hint: '先在旁边的 .冲突.yaml 里选好，运行 gkml merge --resolve，再合并；已经不要它的，删去目录里“# 冲突：”开头的几行',
  });
}
