import type { WrittenFile } from '../io/output.ts';
import { printable } from '../model/printable.ts';
import type { CommandContext } from './context.ts';

/** The files of a run, one a line. */
export function tellWhatWasWritten({ stdout }: CommandContext, files: readonly WrittenFile[], dryRun: boolean): void {
  stdout.write(dryRun ? `试运行，没有写文件。会写 ${files.length} 个文件：\n` : `写好 ${files.length} 个文件：\n`);
  for (const { path, replaced } of files) stdout.write(`  ${printable(path)}${replaced ? '（改写）' : ''}\n`);
}
