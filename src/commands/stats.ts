import { findInputs } from '../io/inputs.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { statisticsOf } from '../operations/statistics.ts';
import { statisticsFormats, statisticsReporters } from '../reporters/statistics-reporters.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readVersion } from './open-version.ts';
import { readRegisters } from './read-registers.ts';
import { reportRenderer } from './report-renderer.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '路径',
      description: '目录文件、文件夹、通配符、Excel 表，版本:路径 是 git 里的旧版本；不写就是当前文件夹',
      repeated: true,
    },
  ],
  options: [
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、markdown、json、xlsx；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--stdin-filename <文件名>', description: '从标准输入读时，内容叫什么文件名' },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml stats 目录', purpose: '各领域有多少事项，各种主体、时限、渠道各占多少' },
    { command: 'gkml stats 目录 -f xlsx=统计.xlsx', purpose: '存成 Excel，一个要素一张表' },
    { command: 'gkml stats 上报.xlsx', purpose: '数一数收到的 Excel 表' },
  ],
};

const formats = [...statisticsFormats, 'xlsx'] as const;

interface Options {
  readonly format?: readonly string[];
  readonly stdinFilename?: string;
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  paths: readonly string[],
  { format, stdinFilename, force = false }: Options,
): Promise<ExitCode> {
  const targets = readTargets(format, formats, ['xlsx']);
  const { registersFolders } = await readSettings(context);
  const words = paths.length === 0 ? ['.'] : paths;
  const registers = await readRegisters(registersFolders, context.cwd);
  const { cwd, stdin, note } = context;
  const inputs = await findInputs(words, { cwd, stdin, note, stdinFilename });
  const { version } = await readVersion(words.join(' '), inputs, { registers, note, purpose: '统计' });
  const statistics = statisticsOf(version, registers);
  const planner = async () => (await import('../exporters/statistics-workbook.ts')).planStatistics;
  const sources = inputs.map(({ file }) => file);
  await writeReport(targets, reportRenderer(statistics, statisticsReporters, planner), context, { force, sources });
  return exitCode.clean;
}
