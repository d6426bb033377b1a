import { failOnOf } from '../io/config.ts';
import { findInputs } from '../io/inputs.ts';
import { readRegisters } from '../io/own-registers.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { failOnChoices, reaches } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { formats, reporters } from '../reporters/reporters.ts';
import { rules } from '../rules/rules.ts';
import type { CommandContext } from './context.ts';
import { unknown } from './declare/faults.ts';
import type { Declaration } from './declare.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';
import { validateFiles } from './validate/files.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '路径',
      description: '目录文件（.yaml、.xlsx）、文件夹、通配符，- 是标准输入，版本:路径 是 git 里的旧版本',
      required: true,
      repeated: true,
    },
  ],
  options: [
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、concise、json；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    {
      flags: '--fail-on <级别>',
      description: '有这一级或更重的问题就不通过：error（默认）、warning、info；never 是只看不拦',
      choices: failOnChoices,
    },
    { flags: '--rule <规则>', description: '只用这条规则检查；可以写几次', repeated: true },
    { flags: '--stdin-filename <文件名>', description: '从标准输入读时，内容叫什么文件名' },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml validate 目录', purpose: '检查“目录”文件夹里的全部目录' },
    { command: 'gkml validate 上报.xlsx', purpose: '直接检查一张 Excel 表，指出是哪个单元格' },
    { command: 'gkml validate 目录 -f text -f json=报告.json', purpose: '显示结果，同时存一份给别的程序用' },
  ],
};

interface Options {
  readonly format?: readonly string[];
  readonly failOn?: string;
  readonly rule?: readonly string[];
  readonly stdinFilename?: string;
  readonly force?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const { cwd, configFile, env, stdin } = context;
  const targets = readTargets(options.format, formats);
  const chosen = chooseRules(options.rule);
  const settings = await readSettings(context);
  const failOn = failOnOf(options.failOn, env['GKML_FAIL_ON'], settings);
  const inputs = await findInputs(paths, { cwd, stdin, stdinFilename: options.stdinFilename });
  const registers = await readRegisters(settings.registersFolder, cwd);
  const check = { rules: chosen, registers, severityOf: settings.severityOf };
  const progress = await context.startProgress(`正在检查 ${inputs.length} 个文件`);
  try {
    const needsExcerpts = targets.some(({ format }) => format === 'text');
    const setup = { cwd, configFile, rules: chosen.map(({ id }) => id), needsExcerpts };
    const report = await validateFiles(inputs, check, setup);
    progress.stop();
    const sources = inputs.map(({ file }) => file);
    await writeReport(targets, (format, look) => reporters[format](report, look), context, {
      force: options.force ?? false,
      sources,
    });
    return reaches(report.diagnostics, failOn) ? exitCode.findings : exitCode.clean;
  } finally {
    progress.stop();
  }
}

function chooseRules(ids: readonly string[] | undefined): readonly Rule[] {
  if (ids === undefined) return rules;
  const known = rules.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id)) throw unknown(id, known, '这条规则', '规则的名字写在每个问题后面的方括号里');
  }
  return rules.filter(({ id }) => ids.includes(id));
}
