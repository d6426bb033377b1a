import { relative, sep } from 'node:path';
import { loadRegisters } from '../../io/registers.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { isRegisterName } from '../../model/register-list.ts';
import type { RegisterReport } from '../../model/register-report.ts';
import type { Registers } from '../../model/registers.ts';
import { findRegisterEntries, listRegisterEntries } from '../../operations/find-register-entries.ts';
import { summariseRegisters } from '../../operations/summarise-registers.ts';
import { registerFormats, registerReporters } from '../../reporters/register-reporters.ts';
import type { CommandContext } from '../context.ts';
import { readRegisters } from '../read-registers.ts';
import { readTargets, writeReport } from '../report-targets.ts';
import { readSettings } from '../settings.ts';

export interface ReportOptions {
  readonly format?: readonly string[];
  readonly force?: boolean;
}

/**
 * Ends in 1 where one of the words leads to nothing.
 * @param words names of registers among them say where to look; alone, what to list
 */
export async function queryRegisters(
  words: readonly string[],
  context: CommandContext,
  { format, force = false }: ReportOptions,
): Promise<ExitCode> {
  if (words.length === 1 && words[0] === 'find') {
    throw new UsableError('没有写要查的词', { hint: '如 gkml registers find 收养法；列出全部名录不用写 find' });
  }
  const targets = readTargets(format, registerFormats);
  const { registersFolder, registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, context.cwd);
  const folder = registersFolder && (relative(context.cwd, registersFolder).split(sep).join('/') || '.');
  const report = answer(words, { registers, folder, version: context.version });
  await writeReport(targets, (name, look) => registerReporters[name](report, look), context, { force });
  const isMissed = report.kind === 'search' && report.searches.some(isEmpty);
  return isMissed ? exitCode.findings : exitCode.clean;
}

interface Known {
  readonly registers: Registers;
  /** Of the repository's own, as it is to be shown. */
  readonly folder: string | undefined;
  readonly version: string;
}

function answer(words: readonly string[], { registers, folder, version }: Known): RegisterReport {
  // After find every word is a word: 机构 may be looked for as well.
  const [only, asked] =
    words[0] === 'find'
      ? [[], words.slice(1)]
      : [words.filter(isRegisterName), words.filter((word) => !isRegisterName(word))];
  const [register] = only;
  if (asked.length > 0) {
    return { kind: 'search', searches: asked.map((word) => findRegisterEntries(word, registers, only)) };
  }
  if (register === undefined) {
    return { kind: 'list', version, folder, registers: summariseRegisters(registers, loadRegisters()) };
  }
  return { kind: 'entries', register, entries: listRegisterEntries(register, registers) };
}

function isEmpty({ matches, containing }: { matches: readonly unknown[]; containing: readonly unknown[] }): boolean {
  return matches.length + containing.length === 0;
}
