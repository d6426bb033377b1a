import { failOnOf } from '../io/config.ts';
import { findInputs, type Input } from '../io/inputs.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { failOnChoices, reaches } from '../model/report.ts';
import type { ValidateOptions } from '../operations/validate.ts';
import { fixesText } from '../reporters/fixes.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { planFixes, writeFixes } from './validate/fix-files.ts';
import { checkFormats, fileOnlyFormats, renderCheck } from './validate/formats.ts';
import { prepareCheck } from './validate/prepare.ts';

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
      description:
        '结果的格式：text（默认）、concise、json、markdown，xlsx（发给各单位的清单），给持续集成用的 sarif、github、gitlab、junit；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    {
      flags: '--fail-on <级别>',
      description: '有这一级或更重的问题就不通过：error（默认）、warning、info；never 是只看不拦',
      choices: failOnChoices,
    },
    { flags: '--rule <规则>', description: '只用这条规则检查；可以写几次', repeated: true },
    { flags: '--fix', description: '改好能放心改的地方（全半角、括号、文号、误写等），再检查；表格只列出要改的单元格' },
    {
      flags: '--unsafe',
      description: '和 --fix、--diff 一起用：建议改的也改（机关改名、法规的新名称等），改完请逐处核对',
    },
    { flags: '--diff', description: '只显示 --fix 会改哪些地方，不改；有要改的就以 1 退出' },
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
  readonly fix?: boolean;
  readonly unsafe?: boolean;
  readonly diff?: boolean;
  readonly stdinFilename?: string;
  readonly force?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const { cwd, env, stdin } = context;
  const targets = readTargets(options.format, checkFormats, fileOnlyFormats);
  refuseLonelyUnsafe(options);
  const preparation = await prepareCheck(context, options.rule);
  const failOn = failOnOf(options.failOn, env['GKML_FAIL_ON'], preparation.settings);
  const inputs = await findInputs(paths, { cwd, stdin, stdinFilename: options.stdinFilename });
  if (options.diff) return showFixes(context, inputs, preparation.options, options);
  if (options.fix) await mend(context, inputs, preparation.options, options);
  const progress = await context.startProgress(`正在检查 ${inputs.length} 个文件`);
  try {
    const report = await preparation.validate(
      inputs,
      targets.some(({ format }) => format === 'text'),
    );
    progress.stop();
    await writeReport(
      targets,
      (format, look) => renderCheck(format, report, { ...look, rules: preparation.rules, version: context.version }),
      context,
      { force: options.force ?? false, sources: inputs.map(({ file }) => file) },
    );
    return reaches(report.diagnostics, failOn) ? exitCode.findings : exitCode.clean;
  } finally {
    progress.stop();
  }
}

function refuseLonelyUnsafe({ fix, diff, unsafe }: Options): void {
  if (!unsafe || fix || diff) return;
  throw new UsableError('“--unsafe”要和“--fix”或“--diff”一起用', { hint: '先用 --diff --unsafe 看会改哪些地方' });
}

async function showFixes(
  { stdout }: CommandContext,
  inputs: readonly Input[],
  check: ValidateOptions,
  { unsafe = false }: Options,
): Promise<ExitCode> {
  const { files } = await planFixes(inputs, check, unsafe);
  stdout.write(fixesText(files, { style: stdout.style, columns: stdout.columns ?? 100 }));
  return files.some(({ applied }) => applied.length > 0) ? exitCode.findings : exitCode.clean;
}

/** Writes the catalogue files; for tables says which cells a person has to change. */
async function mend(
  { cwd, stderr, note }: CommandContext,
  inputs: readonly Input[],
  check: ValidateOptions,
  { unsafe = false }: Options,
): Promise<void> {
  const plan = await planFixes(inputs, check, unsafe);
  await writeFixes(plan, inputs, cwd);
  const tables = plan.files.filter(({ isTable, applied }) => isTable && applied.length > 0);
  if (tables.length > 0) stderr.write(fixesText(tables, { style: stderr.style, columns: stderr.columns ?? 100 }));
  const count = plan.files.reduce((sum, { isTable, applied }) => sum + (isTable ? 0 : applied.length), 0);
  note(
    count === 0 ? '目录文件没有能自动改的地方' : `改好 ${count} 处，${plan.contents.length} 个文件；下面是还要人改的`,
  );
}
