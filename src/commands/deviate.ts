import { tableFields } from '../model/catalogue.ts';
import type { ExitCode } from '../model/exit-code.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { listDepartures } from './deviate/list.ts';
import { type DeviateOptions, refuseContradictions } from './deviate/options.ts';
import { record } from './deviate/record.ts';

export const declaration: Declaration = {
  arguments: [
    { name: '编号', description: '哪个事项；不适用的，写基准里的编号；整个领域和 --list 不写' },
    {
      name: '路径',
      description: '目录文件、文件夹、通配符；不写就是配置文件所在的文件夹',
      repeated: true,
    },
  ],
  options: [
    {
      flags: '--field <要素>',
      description: `与基准不同的是哪个要素：${tableFields.join('、')}`,
      choices: tableFields,
    },
    { flags: '--not-applicable', description: '这个基准事项（或者 --domain 的整个领域）在本地不适用' },
    { flags: '--domain <领域>', description: '整个领域都不适用，和 --not-applicable 一起写' },
    { flags: '--reason <理由>', description: '本地为什么与基准不同；不能为空' },
    { flags: '--approved-by <机关>', description: '哪个机关批准；还没有批准的先不写，检查时照样报' },
    { flags: '--date <日期>', description: '哪一天批准，如 2026-03-01；写了机关没写日期，就是今天' },
    { flags: '--until <日期>', description: '有效到哪一天为止（含），如 2027-03-01' },
    { flags: '--remove', description: '去掉记下的这一条' },
    { flags: '--list', description: '差异台账：列出全部偏离和不适用，不改动' },
    {
      flags: '-f, --format <格式>',
      description: '台账的格式：text（默认）、markdown、json、xlsx；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--force', description: '已经记下的也改写，没有重新写的照旧；台账存成文件时，可以覆盖已有的文件' },
    { flags: '--dry-run', description: '只显示会记下什么，不写文件' },
  ],
  examples: [
    {
      command:
        'gkml deviate YLFW-015 --field 渠道 --reason 民政局没有开设新媒体账号 --approved-by 县政务公开办 --date 2026-03-01 --until 2027-03-01',
      purpose: '记下一个事项的渠道为什么与基准不同',
    },
    {
      command: 'gkml deviate YWJY-012 --not-applicable --reason 本县没有民办学校 --approved-by 县政务公开办',
      purpose: '基准里的这一项本地没有；没有写的，在终端里会问',
    },
    { command: 'gkml deviate --list 目录 -f xlsx=差异台账.xlsx', purpose: '差异台账，送签用' },
  ],
};

export async function run(
  context: CommandContext,
  words: readonly string[],
  options: DeviateOptions,
): Promise<ExitCode> {
  refuseContradictions(options);
  if (options.list) return listDepartures(context, words, options);
  if (options.domain !== undefined) return record(context, { id: undefined, paths: words }, options);
  const [id, ...paths] = words;
  return record(context, { id, paths }, options);
}
