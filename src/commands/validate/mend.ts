// --fix and --diff: what the rules would mend, shown or done.
import type { Input } from '../../io/inputs.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { placesOf } from '../../model/fixed-file.ts';
import type { ValidateOptions } from '../../operations/validate.ts';
import { fixesText } from '../../reporters/fixes.ts';
import type { CommandContext } from '../context.ts';
import { planFixes, writeFixes } from './fix-files.ts';

interface MendOptions {
  /** Those too that a person has to look at. */
  readonly unsafe?: boolean;
}

/** What --diff shows; nothing is written. */
export async function showFixes(
  { stdout }: CommandContext,
  inputs: readonly Input[],
  check: ValidateOptions,
  { unsafe = false }: MendOptions,
): Promise<ExitCode> {
  const { files } = await planFixes(inputs, check, unsafe);
  stdout.write(fixesText(files, { style: stdout.style, columns: stdout.columns ?? 100 }));
  return files.some(({ applied }) => applied.length > 0) ? exitCode.findings : exitCode.clean;
}

/** What --fix does: writes the catalogue files; for tables says which cells a person has to change. */
export async function mend(
  { cwd, stderr, note }: CommandContext,
  inputs: readonly Input[],
  check: ValidateOptions,
  { unsafe = false }: MendOptions,
): Promise<void> {
  const plan = await planFixes(inputs, check, unsafe);
  await writeFixes(plan, inputs, cwd);
  const tables = plan.files.filter(({ isTable, applied }) => isTable && applied.length > 0);
  if (tables.length > 0) stderr.write(fixesText(tables, { style: stderr.style, columns: stderr.columns ?? 100 }));
  const count = plan.files.reduce((sum, file) => sum + (file.isTable ? 0 : placesOf(file).length), 0);
  note(
    count === 0 ? '目录文件没有能自动改的地方' : `改好 ${count} 处，${plan.contents.length} 个文件；下面是还要人改的`,
  );
}
