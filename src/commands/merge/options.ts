// Options of the commands that leave conflicts for a person to settle.
import { printable } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';
import type { OptionDeclaration } from '../declare.ts';
import { type ReportTarget, readTargets } from '../report-targets.ts';
import { type MergeFormat, mergeFormats } from './formats.ts';

export const resolveOption: OptionDeclaration = {
  flags: '--resolve <路径>',
  description: '照选好的定下冲突：冲突文件（*.冲突.yaml）、它所在的文件夹，或者填好的选择表（.xlsx）；可以写几次',
  repeated: true,
};

export const choiceFormatOption: OptionDeclaration = {
  flags: '-f, --format <格式>',
  description:
    '结果的格式：text（默认）、markdown、json；xlsx（选择表，在里面选好再用 --resolve 读回来）写成“xlsx=文件”；可以写几次',
  repeated: true,
};

/** Where the result goes. A trial leaves no conflict files that a workbook of choices could be for. */
export function mergeTargets(
  given: readonly string[] | undefined,
  dryRun: boolean,
  { note }: CommandContext,
): ReportTarget<MergeFormat>[] {
  const targets = readTargets(given, mergeFormats, ['xlsx']);
  const idle = dryRun ? targets.filter(({ format }) => format === 'xlsx') : [];
  if (idle.length === 0) return targets;
  note(`试运行，没有写 ${idle.map(({ file = '' }) => printable(file)).join('、')}`);
  const rest = targets.filter((target) => !idle.includes(target));
  return rest.length > 0 ? rest : readTargets(undefined, mergeFormats);
}
