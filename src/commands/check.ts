import { failOnOf } from '../io/config.ts';
import { isCatalogueFile } from '../io/inputs/folder.ts';
import { findInputs } from '../io/inputs.ts';
import { todayOf } from '../io/today.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { type FailOn, failOnChoices, reaches } from '../model/report.ts';
import { createBaselineFinder } from './check/find-baseline.ts';
import { renderBaseline } from './check/formats.ts';
import { judgeLinks } from './check/judge-links.ts';
import { linksOf } from './check/links.ts';
import { openPlaces } from './check/places.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { checkFormats, fileOnlyFormats } from './validate/formats.ts';
import { type Preparation, prepareCheck } from './validate/prepare.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '路径',
      description: '本地的目录：文件（.yaml、.xlsx）、文件夹、通配符，- 是标准输入，版本:路径 是 git 里的旧版本',
      repeated: true,
      required: true,
    },
  ],
  options: [
    {
      flags: '--against <基准>',
      description:
        '对照哪一份：文件、文件夹、Excel 表、版本:路径，或者 国家（gkml 自带的国家参考目录）；不写时用目录里“基准”的“来源”',
    },
    { flags: '--chain', description: '一级一级往上：基准也和它自己的基准对照，直到最上面' },
    {
      flags: '-f, --format <格式>',
      description:
        '结果的格式：text（默认）、concise、json、markdown，给持续集成用的 sarif、github、gitlab、junit；html（网页，可以筛选）、xlsx（问题清单和覆盖情况）写成“格式=文件”；可以写几次',
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
    { command: 'gkml check 目录', purpose: '本县的目录和它的基准对照：缺什么、哪里放宽了、哪里有理由' },
    { command: 'gkml check 上报.xlsx --against 国家', purpose: '一张 Excel 表和国家参考目录对照' },
    { command: 'gkml check 目录 --chain -f text -f html=对照.html', purpose: '一直对照到国家，同时存成网页' },
  ],
};

interface Options {
  readonly against?: string;
  readonly chain?: boolean;
  readonly format?: readonly string[];
  readonly failOn?: FailOn;
  readonly rule?: readonly string[];
  readonly stdinFilename?: string;
  readonly force?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const targets = readTargets(options.format, checkFormats, fileOnlyFormats);
  const preparation = await prepareCheck(context, options.rule, 'baseline');
  const { settings, rules } = preparation;
  const failOn = failOnOf(options.failOn, context.env['GKML_FAIL_ON'], settings);
  const { result, sources } = await compare(context, paths, options, preparation);
  await writeReport(
    targets,
    (format, look) => renderBaseline(format, result, { ...look, rules, version: context.version }),
    context,
    { force: options.force ?? false, sources },
  );
  return reaches(result.report.diagnostics, failOn) ? exitCode.findings : exitCode.clean;
}

async function compare(
  context: CommandContext,
  paths: readonly string[],
  { against, chain = false, stdinFilename }: Options,
  { settings, options }: Preparation,
) {
  const { cwd, stdin, note, env } = context;
  const { registers } = options;
  const inputs = await findInputs(paths, { cwd, stdin, note, stdinFilename });
  const progress = await context.startProgress(`正在对照 ${inputs.length} 个文件`);
  try {
    const isWhole = !paths.every((path) => path === '-' || isCatalogueFile(path)) || inputs.length > paths.length;
    const [name, ...more] = paths.filter((path) => path !== '-').map((path) => path.replace(/(?<=.)\/+$/u, ''));
    const places = await openPlaces(inputs, { name: more.length === 0 ? name : undefined, isWhole, registers });
    const links = await linksOf(places, {
      against,
      isChain: chain,
      finder: createBaselineFinder({ context, registers, root: settings.root }),
      options: { registers, today: todayOf(env), levels: settings.changeLevels },
      note,
    });
    return { result: await judgeLinks(links, options), sources: inputs.map(({ file }) => file) };
  } finally {
    progress.stop();
  }
}
