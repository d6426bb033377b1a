import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { failOnChoices } from '../model/report.ts';
import { settingsJson, settingsText } from '../reporters/settings.ts';
import { effectiveSettings } from './config/effective.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { likeRules, readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [{ name: '文件', description: '看对这个目录文件起作用的设置；不写就看总的设置，分路径的另列' }],
  options: [
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、json；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--fail-on <级别>', description: '和别的命令一样写，看哪一处说了算', choices: failOnChoices },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml config', purpose: '每一项设置现在是什么，是默认的还是哪个文件第几行写的' },
    { command: 'gkml config 目录/乡镇/义务教育.yaml', purpose: '对这个文件起作用的设置' },
    { command: 'gkml config -f json', purpose: '给别的程序用' },
  ],
};

interface Options {
  readonly format?: readonly string[];
  readonly failOn?: string;
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  [subject]: readonly string[],
  { format, failOn, force = false }: Options,
): Promise<ExitCode> {
  const targets = readTargets(format, ['text', 'json'] as const);
  const settings = await readSettings(context);
  const asked = { failOn, env: context.env['GKML_FAIL_ON'], subject, cwd: context.cwd };
  const report = effectiveSettings(settings, [...settings.rules, ...likeRules], asked);
  await writeReport(
    targets,
    (name, look) => (name === 'json' ? settingsJson(report) : settingsText(report, look)),
    context,
    { force },
  );
  return exitCode.clean;
}
