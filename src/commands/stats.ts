import { findInputs } from '../io/inputs.ts';
import type { PlannedFile } from '../io/output.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { Statistics } from '../model/statistics.ts';
import { statisticsOf } from '../operations/statistics.ts';
import type { ReporterSettings } from '../reporters/reporter.ts';
import { statisticsFormats, statisticsReporters } from '../reporters/statistics-reporters.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readVersion } from './open-version.ts';
import { readRegisters } from './read-registers.ts';
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
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  paths: readonly string[],
  { format, force = false }: Options,
): Promise<ExitCode> {
  const targets = readTargets(format, formats, ['xlsx']);
  const { registersFolders } = await readSettings(context);
  const words = paths.length === 0 ? ['.'] : paths;
  const registers = await readRegisters(registersFolders, context.cwd);
  const inputs = await findInputs(words, context);
  const { version } = await readVersion(words.join(' '), inputs, { registers, note: context.note, purpose: '统计' });
  const statistics = statisticsOf(version, registers);
  await writeReport(targets, (each, settings) => render(each, statistics, settings), context, {
    force,
    sources: inputs.map(({ file }) => file),
  });
  return exitCode.clean;
}

async function render(
  format: (typeof formats)[number],
  statistics: Statistics,
  settings: ReporterSettings,
): Promise<PlannedFile['content']> {
  if (format !== 'xlsx') return statisticsReporters[format](statistics, settings);
  const [{ planStatistics }, { writeXlsx }] = await Promise.all([
    import('../exporters/statistics-workbook.ts'),
    import('../io/tables/write-xlsx.ts'),
  ]);
  return writeXlsx(planStatistics(statistics));
}
