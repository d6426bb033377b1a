// `gkml registers check`: what nobody has verified, and how much of a repository relies on it.
import { findInputs } from '../../io/inputs.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { checkRegisterUse } from '../../operations/check-register-use.ts';
import { registerCheckReporters } from '../../reporters/register-check-reporters.ts';
import { registerFormats } from '../../reporters/register-reporters.ts';
import type { CommandContext } from '../context.ts';
import { readVersion } from '../open-version.ts';
import { readRegisters } from '../read-registers.ts';
import { readTargets, writeReport } from '../report-targets.ts';
import { readSettings } from '../settings.ts';
import type { ReportOptions } from './query.ts';

/** @throws UsableError where a path cannot be read as catalogues */
export async function checkRegisters(
  paths: readonly string[],
  context: CommandContext,
  { format, force = false }: ReportOptions,
): Promise<ExitCode> {
  const targets = readTargets(format, registerFormats);
  const { registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, context.cwd);
  const version = paths.length === 0 ? undefined : await readCatalogues(paths, registers, context);
  const check = checkRegisterUse(registers, version);
  const sources = version?.catalogues.map(({ file }) => file) ?? [];
  await writeReport(targets, (name, look) => registerCheckReporters[name](check, look), context, { force, sources });
  return exitCode.clean;
}

async function readCatalogues(
  paths: readonly string[],
  registers: Registers,
  { cwd, stdin, note, startProgress }: CommandContext,
): Promise<Version> {
  const inputs = await findInputs(paths, { cwd, stdin, note });
  const progress = await startProgress(`正在读 ${inputs.length} 个文件`);
  const opened = readVersion(paths.join('、'), inputs, { registers, purpose: '统计', note });
  return (await opened.finally(() => progress.stop())).version;
}
