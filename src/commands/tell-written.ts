import type { WrittenFile } from '../io/output.ts';
import { printable } from '../model/printable.ts';
import type { CommandContext } from './context.ts';

export interface ToldFile extends WrittenFile {
  /** What became of a file that was there: 新增 1 项. */
  readonly change?: string | undefined;
}

/** The files of a run, one a line. */
export function tellWhatWasWritten({ stdout }: CommandContext, files: readonly ToldFile[], dryRun: boolean): void {
  stdout.write(dryRun ? `试运行，没有写文件。会写 ${files.length} 个文件：\n` : `写好 ${files.length} 个文件：\n`);
  for (const file of files) stdout.write(`  ${writtenFile(file)}\n`);
}

function writtenFile({ path, replaced, change = '改写' }: ToldFile): string {
  return `${printable(path)}${replaced ? `（${change}）` : ''}`;
}
