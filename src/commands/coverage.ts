import { readIndicators } from '../io/indicators.ts';
import { todayOf } from '../io/today.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { Version } from '../model/version.ts';
import { drawDomains } from '../operations/coverage/draw-domains.ts';
import { coverageFormats, coverageReporters } from '../reporters/coverage-reporters.ts';
import type { CommandContext } from './context.ts';
import { baselineTitle } from './coverage/baseline-title.ts';
import { coverPlaces } from './coverage/cover.ts';
import { createJudge } from './coverage/judge.ts';
import { findPlaces } from './coverage/places.ts';
import type { Declaration } from './declare.ts';
import { noteBaselineTwins } from './domain-twins.ts';
import { openVersion } from './open-version.ts';
import { reportRenderer } from './report-renderer.ts';
import { readTargets, refuseTargets, writeReport } from './report-targets.ts';
import { baselinePath, nationalName } from './shipped-baseline.ts';
import { prepareCheck } from './validate/prepare.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '全省文件夹',
      description: '里面一个地方一个子文件夹，或者一张 Excel 表；也可以写几个地方的文件夹',
      required: true,
      repeated: true,
    },
  ],
  options: [
    {
      flags: '--against <基准>',
      description: '对照哪一份：文件、文件夹、Excel 表、版本:路径；不写就是“国家”（gkml 自带的参考目录）',
    },
    {
      flags: '--indicators <文件>',
      description: '评估指标；不写就用配置文件旁边的 gkml.indicators.yaml，没有就用 gkml 自带的',
    },
    { flags: '--draw <个数>', description: '随机抽这么多个领域来考核；要写 --seed' },
    { flags: '--seed <种子>', description: '抽签的种子，任意文字；同样的种子抽到同样的领域，结果里会写明' },
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、json、markdown；html（网页，可以筛选）、xlsx 写成“格式=文件”；可以写几次',
      repeated: true,
    },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml coverage 全省 --against 省级基准', purpose: '全省各县各领域缺什么、哪里放宽了，各得多少分' },
    {
      command: 'gkml coverage 全省 --against 省级基准 -f text -f html=全省.html -f xlsx=全省.xlsx',
      purpose: '同时存成可以筛选的网页和 Excel 表',
    },
    {
      command: 'gkml coverage 全省 --draw 15 --seed 2026年第三方评估',
      purpose: '随机抽15个领域考核；种子写在结果里，谁都能重抽一遍',
    },
  ],
};

interface Options {
  readonly against?: string;
  readonly indicators?: string;
  readonly draw?: string;
  readonly seed?: string;
  readonly format?: readonly string[];
  readonly force?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  const targets = readTargets(options.format, coverageFormats, ['html', 'xlsx']);
  const count = drawCount(options);
  const { settings, options: judging } = await prepareCheck(context, undefined);
  const { cwd, stdin, note, env } = context;
  const { registers } = judging;
  const indicators = await readIndicators(options.indicators, { cwd, root: settings.root, rules: settings.rules });
  const { against = nationalName, force = false, seed = '' } = options;
  const places = await findPlaces(paths, { cwd, stdin, note });
  const sources = places.flatMap(({ inputs }) => inputs.map(({ file }) => file));
  await refuseTargets(targets, context, { force, sources });
  const opened = await openVersion(baselinePath(against), { cwd, stdin, registers, note, purpose: '对照' });
  noteBaselineTwins(opened.version, registers, note);
  const whole = { ...opened.version, name: await baselineTitle(against, { cwd, note }) };
  const { baseline, of } = count === undefined ? { baseline: whole, of: 0 } : drawn(whole, count, seed);
  const coverage = await coverPlaces(
    places,
    baseline,
    {
      registers,
      today: todayOf(env),
      levels: settings.changeLevels,
      indicators,
      comparesVersions: options.against !== undefined,
      draw: count === undefined ? undefined : { seed, of },
      judge: createJudge(indicators, { ...judging, rules: settings.rules }),
    },
    context,
  );
  const planner = async () => (await import('../exporters/coverage-workbook.ts')).planCoverage;
  await writeReport(targets, reportRenderer(coverage, coverageReporters, planner), context, { force, sources });
  return coverage.unread.length > 0 ? exitCode.findings : exitCode.clean;
}

/** @throws UsableError where it is no number, or one of the two flags is missing */
function drawCount({ draw, seed }: Options): number | undefined {
  if (draw === undefined && seed === undefined) return undefined;
  if (draw === undefined) throw new UsableError('写了“--seed”，没有写抽几个领域', { hint: '如 --draw 15 --seed 2026' });
  const count = /^[1-9]\d{0,3}$/u.test(draw) ? Number(draw) : 0;
  if (count === 0) throw new UsableError(`“--draw”不能写“${draw}”`, { hint: '写抽几个领域，如 --draw 15' });
  if (seed !== undefined) return count;
  throw new UsableError('抽签没有写种子，抽到什么就没法核对', {
    place: '--draw',
    hint: '写一个种子，如 --seed 2026年第三方评估；同样的种子抽到同样的领域',
  });
}

/** Items keep the index of their catalogue, so that the domains that were not drawn stay with nothing in them. */
function drawn(baseline: Version, count: number, seed: string): { readonly baseline: Version; readonly of: number } {
  const domains = [...new Set(baseline.catalogues.map(({ head }) => head.领域))];
  if (count > domains.length) {
    throw new UsableError(`基准只有 ${domains.length} 个领域，抽不出 ${count} 个`, {
      place: '--draw',
      hint: `写 ${domains.length} 以内的个数；要考核全部领域，去掉 --draw 和 --seed`,
    });
  }
  const chosen = new Set(drawDomains(domains, count, seed));
  const catalogues = baseline.catalogues.map((each) => (chosen.has(each.head.领域) ? each : { ...each, items: [] }));
  return { baseline: { ...baseline, catalogues }, of: domains.length };
}
