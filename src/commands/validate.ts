import { failOnOf } from '../io/config.ts';
import { findInputs, type Input } from '../io/inputs.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { type FailOn, failOnChoices, type Report, reaches } from '../model/report.ts';
import { usableErrorText } from '../reporters/failure.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readTargets } from './report-targets.ts';
import { checkFormats, fileOnlyFormats } from './validate/formats.ts';
import { prepareCheck } from './validate/prepare.ts';
import { type Check, reportOn } from './validate/report-check.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '路径',
      description:
        '目录文件（.yaml、.xlsx）、文件夹、通配符，- 是标准输入，版本:路径 是 git 里的旧版本；用 --since、--staged 时可以不写',
      repeated: true,
    },
  ],
  options: [
    {
      flags: '-f, --format <格式>',
      description:
        '结果的格式：text（默认）、concise、json、markdown，给持续集成用的 sarif、github、gitlab、junit；html（网页，可以筛选）、xlsx（发给各单位的清单）写成“格式=文件”；可以写几次',
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
    { flags: '--since <版本>', description: '只报和这个版本（分支、标签、提交）不同的事项，如 --since main' },
    { flags: '--staged', description: '只报这次要提交（git add 过）的改动，按暂存区里的内容检查' },
    { flags: '--watch', description: '守着这些文件，存盘后重新检查改过的；按 Ctrl-C 结束' },
    {
      flags: '--cache <文件>',
      description: '把各文件的检查结果记在这个文件里，下次没有改过的文件不再检查；配置、名录、日期变了就全部重来',
    },
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
  readonly since?: string;
  readonly staged?: boolean;
  readonly watch?: boolean;
  readonly cache?: string;
  readonly stdinFilename?: string;
  readonly force?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const targets = readTargets(options.format, checkFormats, fileOnlyFormats);
  refuseLonelyUnsafe(options);
  refuseContradictions(paths, options);
  const preparation = await prepareCheck(context, options.rule);
  const failOn = failOnOf(options.failOn, context.env['GKML_FAIL_ON'], preparation.settings);
  const check = { context, preparation, targets, force: options.force ?? false };
  if (options.watch) return (await import('./validate/watch.ts')).watchFiles(check, paths);
  if (ofChanges(options)) return verdict(await reportChanges(check, paths, options), failOn);
  const { cwd, stdin, note } = context;
  const inputs = await findInputs(paths, { cwd, stdin, note, stdinFilename: options.stdinFilename });
  if (options.diff || options.fix) {
    const { mend, showFixes } = await import('./validate/mend.ts');
    if (options.diff) return showFixes(context, inputs, preparation.options, options);
    await mend(context, inputs, preparation.options, options);
  }
  const report = options.cache === undefined ? reportOn(check, inputs) : reportCached(check, inputs, options.cache);
  return verdict(await report, failOn);
}

async function reportCached(check: Check, inputs: readonly Input[], file: string): Promise<Report> {
  const { openCachedResults } = await import('./validate/cached-results.ts');
  const { known, save } = await openCachedResults(file, check, inputs);
  const report = await reportOn(check, inputs, { known, cache: file });
  await save().catch((error: unknown) => {
    if (!(error instanceof UsableError)) throw error;
    // The check itself is done.
    check.context.stderr.write(usableErrorText(error, check.context.stderr.style));
    check.context.note('这次的结果没有记下来，检查本身不受影响');
  });
  return report;
}

function verdict({ diagnostics }: Report, failOn: FailOn): ExitCode {
  return reaches(diagnostics, failOn) ? exitCode.findings : exitCode.clean;
}

function ofChanges({ since, staged }: Options): boolean {
  return since !== undefined || staged === true;
}

async function reportChanges(check: Check, paths: readonly string[], options: Options): Promise<Report> {
  const { openChanges } = await import('./validate/changes.ts');
  const changes = await openChanges(check.context, paths, options, check.preparation.options.registers);
  try {
    return await reportOn(check, changes.inputs, changes);
  } finally {
    changes.close();
  }
}

/** Ways of looking that do not go together. */
const exclusive = ['since', 'staged', 'watch', 'fix', 'diff'] as const;
/** Those that do not check whole files as they stand; --fix does, when it has mended them. */
const uncached = exclusive.filter((name) => name !== 'fix');

function refuseContradictions(paths: readonly string[], options: Options): void {
  const [first, second] = exclusive.filter((name) => options[name] !== undefined);
  if (second !== undefined && !(first === 'fix' && second === 'diff')) {
    throw new UsableError(`选项“--${first}”和“--${second}”不能同时用`, { hint: '分几次运行' });
  }
  const other = options.cache === undefined ? undefined : uncached.find((name) => options[name] !== undefined);
  if (other !== undefined) throw new UsableError(`选项“--cache”和“--${other}”不能同时用`, { hint: '去掉其中一个' });
  if (paths.length > 0 || ofChanges(options)) return;
  throw new UsableError('缺少“路径”', { hint: '运行 gkml validate --help 看用法' });
}

function refuseLonelyUnsafe({ fix, diff, unsafe }: Options): void {
  if (!unsafe || fix || diff) return;
  throw new UsableError('“--unsafe”要和“--fix”或“--diff”一起用', { hint: '先用 --diff --unsafe 看会改哪些地方' });
}
