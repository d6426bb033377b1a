import { UsableError } from '../model/errors.ts';
import type { Registers } from '../model/registers.ts';
import type { CommandContext } from './context.ts';
import type { ArgumentDeclaration } from './declare.ts';
import { type OpenedVersion, openVersion } from './open-version.ts';
import { readRegisters } from './read-registers.ts';

/** The two versions of a comparison, with the files that they were read from. */
export interface Sides {
  readonly before: OpenedVersion;
  readonly after: OpenedVersion;
  readonly registers: Registers;
}

export interface SideSettings {
  readonly ignoreIds?: boolean | undefined;
  readonly stdinFilename?: string | undefined;
  /** Of the settings: where registers of the place's own lie. */
  readonly registersFolders: readonly string[];
}

const forms = '目录文件、文件夹、通配符、Excel 表，版本:路径 是 git 里的旧版本';

/** How a command that compares declares its two arguments. */
export const sideArguments: readonly ArgumentDeclaration[] = [
  { name: '原版本', description: `改动前：${forms}，- 是标准输入`, required: true },
  { name: '新版本', description: '改动后：写法和原版本一样，两边可以不同，如 Excel 表和文件夹', required: true },
];

/** @throws UsableError where one of them cannot be read or holds no items */
export async function openSides(
  before: string,
  after: string,
  context: CommandContext,
  { ignoreIds, stdinFilename, registersFolders }: SideSettings,
): Promise<Sides> {
  if (before === '-' && after === '-') {
    throw new UsableError('两边不能都从标准输入读', { hint: '“-”只写在一边，另一边写文件' });
  }
  const { cwd, stdin } = context;
  const registers = await readRegisters(registersFolders, cwd);
  const notes: string[] = [];
  const note = (text: string) => void notes.push(text);
  const open = (word: string) => openVersion(word, { cwd, stdin, stdinFilename, registers, ignoreIds, note });
  const progress = await context.startProgress('正在读两个版本');
  try {
    return { before: await open(before), after: await open(after), registers };
  } finally {
    progress.stop();
    for (const text of notes) context.note(text);
  }
}
