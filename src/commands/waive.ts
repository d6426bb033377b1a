import { findInputs, type Input } from '../io/inputs.ts';
import { todayOf } from '../io/today.ts';
import { isCalendarDay } from '../model/calendar-day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { printable } from '../model/printable.ts';
import type { Report } from '../model/report.ts';
import { addWaivers, removeWaivers } from '../operations/record-waivers.ts';
import { mayBeWaived } from '../operations/validate/waive-findings.ts';
import { text } from '../reporters/text.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { type Preparation, prepareCheck } from './validate/prepare.ts';
import { writeWaivers } from './waive/write-waivers.ts';

export const declaration: Declaration = {
  arguments: [{ name: '路径', description: '目录文件、文件夹、通配符；不写就是配置文件所在的文件夹', repeated: true }],
  options: [
    { flags: '--reason <理由>', description: '为什么暂不整改；不能为空' },
    { flags: '--rule <规则>', description: '只豁免这条规则的问题；可以写几次', repeated: true },
    { flags: '--item <编号>', description: '只豁免这个事项的问题；可以写几次', repeated: true },
    { flags: '--until <日期>', description: '到这一天为止（含），如 2026-12-31；过了就重新报出来' },
    { flags: '--owner <责任人>', description: '谁负责整改：单位或者人' },
    { flags: '--prune', description: '去掉用不着的豁免：问题已经没有了的、过期的' },
    { flags: '--dry-run', description: '只显示会记下或者去掉哪些，不写文件' },
  ],
  examples: [
    {
      command: 'gkml waive 目录 --rule deadline-measurable --reason 等省里统一明确时限 --until 2026-12-31',
      purpose: '把这条规则现有的问题都记进豁免清单，到年底为止',
    },
    { command: 'gkml waive 目录 --item YWJY-003 --reason 机构正在调整', purpose: '豁免一个事项现有的问题' },
    { command: 'gkml waive --prune', purpose: '改好以后，去掉用不着的豁免' },
  ],
};

interface Options {
  readonly reason?: string;
  readonly rule?: readonly string[];
  readonly item?: readonly string[];
  readonly until?: string;
  readonly owner?: string;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
}

export async function run(context: CommandContext, paths: readonly string[], options: Options): Promise<ExitCode> {
  refuseContradictions(options, todayOf(context.env));
  const preparation = await prepareCheck(context, options.rule);
  const { cwd, stdin } = context;
  const { root } = preparation.settings;
  const inputs = await findInputs(paths.length > 0 ? paths : [root], { cwd, stdin });
  const progress = await context.startProgress(`正在检查 ${inputs.length} 个文件`);
  const report = await preparation.validate(inputs, true).finally(() => progress.stop());
  return options.prune
    ? prune(context, preparation, report, options)
    : record(context, preparation, { report, inputs }, options);
}

function refuseContradictions({ reason, until, prune: prunes, rule, item, owner }: Options, today: string): void {
  if (prunes) {
    const extra = Object.entries({ reason, until, owner, rule, item }).find(([, value]) => value !== undefined);
    if (extra === undefined) return;
    throw new UsableError(`“--prune”不能和“--${extra[0]}”一起用`, {
      hint: '去掉用不着的豁免，只写 gkml waive --prune',
    });
  }
  if (reason === undefined || !/[\p{L}\p{N}]/u.test(reason)) {
    const problem = reason === undefined ? '没有写豁免的理由' : `“${reason}”不是理由`;
    throw new UsableError(problem, { place: '--reason', hint: '写明为什么暂不整改，如 --reason 等省里统一明确时限' });
  }
  if (until === undefined) return;
  const hint = `写今天（${today}）或以后的日期，如 2026-12-31`;
  if (!isCalendarDay(until)) throw new UsableError(`“${until}”不是日期`, { place: '--until', hint });
  if (until < today) throw new UsableError(`期限 ${until} 已经过了`, { place: '--until', hint });
}

async function record(
  context: CommandContext,
  { waivers }: Preparation,
  { report, inputs }: { readonly report: Report; readonly inputs: readonly Input[] },
  { reason = '', item: items, until, owner, dryRun = false }: Options,
): Promise<ExitCode> {
  const chosen = report.diagnostics.filter((each) => mayBeWaived(each) && isOfItem(each, items));
  if (chosen.length === 0) {
    context.note('没有要豁免的问题');
    return exitCode.clean;
  }
  const { style, columns = 100 } = context.stdout;
  const shown = { files: inputs.length, items: report.items, diagnostics: chosen };
  context.stdout.write(text(shown, { style, columns }));
  const entries = addWaivers(waivers.entries, chosen, { reason: reason.trim(), until, owner });
  await writeWaivers(waivers, entries, context.cwd, dryRun);
  const done = dryRun ? '试运行，没有写文件。会记下' : '记下';
  context.note(`${done} ${chosen.length} 处豁免：${printable(waivers.file)}`);
  return exitCode.clean;
}

function isOfItem({ item }: Diagnostic, items: readonly string[] | undefined): boolean {
  return items === undefined || (item !== undefined && items.includes(item));
}

async function prune(
  context: CommandContext,
  { waivers }: Preparation,
  report: Report,
  { dryRun = false }: Options,
): Promise<ExitCode> {
  const stale = report.waivers?.stale ?? [];
  if (stale.length === 0) {
    context.note('没有用不着的豁免');
    return exitCode.clean;
  }
  for (const index of stale) {
    const { 规则: rule, 领域: domain, 事项: item = '', 要素: field = '' } = waivers.entries[index] ?? {};
    context.stdout.write(`${printable([rule, domain, item, field].filter(Boolean).join(' '))}\n`);
  }
  await writeWaivers(waivers, removeWaivers(waivers.entries, stale), context.cwd, dryRun);
  const done = dryRun ? '试运行，没有写文件。会去掉' : '去掉';
  context.note(`${done} ${stale.length} 条豁免：${printable(waivers.file)}`);
  return exitCode.clean;
}
