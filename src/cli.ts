// The roof: which commands there are, and what becomes of an error. A command's module loads only when it is named.
import packageFile from '../package.json' with { type: 'json' };
import type { CommandEntry } from './commands/declare.ts';
import type { ExitCode } from './model/exit-code.ts';

export const version: string = packageFile.version;

export const commands: Readonly<Record<string, CommandEntry>> = {
  init: {
    summary: '照上级的目录建一个县、乡镇的目录仓库：主体落到本地的机关，层级筛好，编号接好',
    load: () => import('./commands/init.ts'),
  },
  import: { summary: '把 Excel 表读成目录文件，每个单元格都有交代', load: () => import('./commands/import.ts') },
  validate: { summary: '检查目录：格式、八项要素和各条规则', load: () => import('./commands/validate.ts') },
  check: { summary: '本地的目录和基准对照：缺什么、哪里放宽了、哪里有理由', load: () => import('./commands/check.ts') },
  waive: {
    summary: '把暂不整改的问题记进豁免清单，写明理由和期限；去掉用不着的',
    load: () => import('./commands/waive.ts'),
  },
  deviate: {
    summary: '记下与基准不同的要素、不适用的事项：理由、批准、有效期；列出差异台账',
    load: () => import('./commands/deviate.ts'),
  },
  baseline: {
    summary: '发布基准：检查、定版本、写清单；核对收到的基准',
    load: () => import('./commands/baseline.ts'),
  },
  fmt: { summary: '把目录文件整理成规范写法，注释不变', load: () => import('./commands/fmt.ts') },
  diff: { summary: '比较两个版本的目录：改了什么，是放宽还是收紧，为什么', load: () => import('./commands/diff.ts') },
  review: {
    summary: '做一套送审材料：修订对照表、情况说明、各单位的确认单；核对材料',
    load: () => import('./commands/review.ts'),
  },
  update: {
    summary: '上级的基准有了新版本：合进本地的目录，本地的主体、编号、偏离都在；定下冲突',
    load: () => import('./commands/update.ts'),
  },
  merge: {
    summary: '把两个人改过的同一份目录按事项合成一份；定下冲突',
    load: () => import('./commands/merge.ts'),
  },
  export: { summary: '把目录导出成可以打印的标准表（Excel）或网页', load: () => import('./commands/export.ts') },
  stats: {
    summary: '数一数目录：各领域、主体、层级、时限、渠道各有多少事项',
    load: () => import('./commands/stats.ts'),
  },
  coverage: {
    summary: '全省各地各领域对照同一份基准：缺什么、哪里放宽了，按指标打分，每一分都有出处',
    load: () => import('./commands/coverage.ts'),
  },
  impact: {
    summary: '法规废止、机构改名、渠道误写：哪些事项要改，改成什么',
    load: () => import('./commands/impact.ts'),
  },
  history: { summary: '看一个事项或整个目录从前到后的变化', load: () => import('./commands/history.ts') },
  changelog: { summary: '把两个版本之间的调整写成公告', load: () => import('./commands/changelog.ts') },
  registers: {
    summary: '查名录：法规、机构、渠道、领域、区划；看哪些待核对，换成新的',
    load: () => import('./commands/registers.ts'),
  },
  git: { summary: '让 git 按事项显示、合并目录的改动', load: () => import('./commands/git.ts') },
  rules: { summary: '列出全部规则；试一试自己编的规则', load: () => import('./commands/rules.ts') },
  explain: { summary: '说明一条规则：查什么、为什么、怎么改', load: () => import('./commands/explain.ts') },
  config: { summary: '看每一项设置现在是什么，是谁说的', load: () => import('./commands/config.ts') },
  lsp: { summary: '在编辑器里边写边检查：报问题、给改法、查名录', load: () => import('./commands/lsp.ts') },
  schema: { summary: '显示目录、配置、报告等文件的格式定义', load: () => import('./commands/schema.ts') },
};

/**
 * Runs one command line and gives the process's exit code; never throws.
 * @param argv without node and the script
 */
export async function main(argv: readonly string[], host: NodeJS.Process): Promise<ExitCode> {
  const { runCommandLine } = await import('./commands/command-line.ts');
  return runCommandLine(argv, host, { version, commands });
}
