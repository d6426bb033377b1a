import { UsableError } from '../model/errors.ts';
import type { ExitCode } from '../model/exit-code.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { checkRegisters } from './registers/check.ts';
import { queryRegisters, type ReportOptions } from './registers/query.ts';
import { type UpdateOptions, updateRegisters } from './registers/update.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '动作或词',
      description:
        '要查的名称、简称、误写、文号或者整条引用；名录的名称（法规、机构、渠道、领域、区划、文字、负面清单）是看它的条目，和词一起写是只在它里面查；不写就列出全部名录。动作有 find（后面的都当作词）、check（看哪些待核对）、update（合并新的名录）',
    },
    {
      name: '词或路径',
      description:
        '再查的词；写在 check 后面的是目录的路径，看有多少事项用到；写在 update 后面的是新名录的文件或文件夹',
      repeated: true,
    },
  ],
  options: [
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、markdown、json；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    {
      flags: '--into <文件夹>',
      description: '合并（update）到哪个文件夹；不写就是配置文件里的 registers，没有写的是配置文件旁边的“名录”',
    },
    { flags: '--dry-run', description: '合并时只说会改什么，不写文件' },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件；合并时不问就改写' },
  ],
  examples: [
    { command: 'gkml registers 收养法 国土局 襄樊市', purpose: '查三个词：是什么，还有效没有，由什么代替' },
    { command: 'gkml registers update 省里发来的名录 --dry-run', purpose: '看新的名录会给本地的名录带来什么' },
    { command: 'gkml registers check 目录', purpose: '“目录”里的事项用到哪些待核对的条目，有哪些名录里没有' },
  ],
};

export async function run(
  context: CommandContext,
  words: readonly string[],
  options: ReportOptions & UpdateOptions,
): Promise<ExitCode> {
  const [action, ...rest] = words;
  refuseIdle(action, options);
  if (action === 'check') return checkRegisters(rest, context, options);
  if (action === 'update') return updateRegisters(rest, context, options);
  return queryRegisters(words, context, options);
}

/** An option that does nothing here was meant to do something. */
function refuseIdle(action: string | undefined, { into, dryRun, format }: ReportOptions & UpdateOptions): void {
  const isUpdate = action === 'update';
  if (isUpdate && format !== undefined) {
    throw new UsableError('合并名录（update）不用 --format', { hint: '去掉 --format；先看会改什么用 --dry-run' });
  }
  if (isUpdate || (into === undefined && dryRun !== true)) return;
  const flag = into === undefined ? '--dry-run' : '--into';
  throw new UsableError(`${flag} 只在合并名录（update）时用`, { hint: '如 gkml registers update 新的名录 --dry-run' });
}
