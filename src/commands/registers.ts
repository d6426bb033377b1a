import { loadRegisters } from '../io/registers.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { isRegisterName } from '../model/register-list.ts';
import type { RegisterReport } from '../model/register-report.ts';
import { findRegisterEntries, listRegisterEntries } from '../operations/find-register-entries.ts';
import { summariseRegisters } from '../operations/summarise-registers.ts';
import { registerFormats, registerReporters } from '../reporters/register-reporters.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '词',
      description:
        '要查的名称、简称、误写、文号或者整条引用，可以写几个；写名录的名称（法规、机构、渠道、领域、区划、文字、负面清单）是看它的条目，和词一起写是只在它里面查；不写就列出全部名录',
      repeated: true,
    },
  ],
  options: [
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、markdown、json；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml registers', purpose: '有哪些名录，各有多少条，多少条已对照' },
    { command: 'gkml registers 收养法 国土局 襄樊市', purpose: '查三个词：是什么，还有效没有，由什么代替' },
  ],
};

interface Options {
  readonly format?: readonly string[];
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  words: readonly string[],
  { format, force = false }: Options,
): Promise<ExitCode> {
  const targets = readTargets(format, registerFormats);
  await readSettings(context);
  const report = answer(words, context.version);
  await writeReport(targets, (name, look) => registerReporters[name](report, look), context, { force });
  const isMissed = report.kind === 'search' && report.searches.some(isEmpty);
  return isMissed ? exitCode.findings : exitCode.clean;
}

function answer(words: readonly string[], version: string): RegisterReport {
  const registers = loadRegisters();
  const [only, asked] = [words.filter(isRegisterName), words.filter((word) => !isRegisterName(word))];
  const [register] = only;
  if (asked.length > 0) {
    return { kind: 'search', searches: asked.map((word) => findRegisterEntries(word, registers, only)) };
  }
  if (register === undefined) {
    return { kind: 'list', version, folder: undefined, registers: summariseRegisters(registers, registers) };
  }
  return { kind: 'entries', register, entries: listRegisterEntries(register, registers) };
}

function isEmpty({ matches, containing }: { matches: readonly unknown[]; containing: readonly unknown[] }): boolean {
  return matches.length + containing.length === 0;
}
