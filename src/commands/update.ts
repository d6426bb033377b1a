import { posix } from 'node:path';
import { writePlan } from '../io/output.ts';
import { removeFiles } from '../io/remove-files.ts';
import type { BaselineUpdate } from '../model/baseline-update.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { printable } from '../model/printable.ts';
import type { Registers } from '../model/registers.ts';
import type { Version } from '../model/version.ts';
import { updateFromBaseline } from '../operations/update-from-baseline.ts';
import { updateNotices } from '../reporters/update-notices.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { renderMerge } from './merge/formats.ts';
import { choiceFormatOption, mergeTargets, resolveOption } from './merge/options.ts';
import { resolveChoices } from './merge/resolve.ts';
import { readRegisters } from './read-registers.ts';
import { refuseTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';
import { planManifest, planUpdate, resolveCommand, seenFrom, type UpdatePlan } from './update/plan.ts';
import { domainsDone, isUnsettled, openUpdate, refuseUnsettled, type UpdateInput } from './update/sides.ts';

export const declaration: Declaration = {
  arguments: [{ name: '目录', description: '本地的目录，一个地方的；不写就是“目录”文件夹' }],
  options: [
    {
      flags: '--to <新基准>',
      description: '上级印发的新版本：文件、文件夹、Excel 表、版本:路径（git 里的），或者“国家”',
    },
    { flags: '--from <旧基准>', description: '本地上次照的那一份；不写就是仓库里的“基准”文件夹' },
    resolveOption,
    choiceFormatOption,
    { flags: '--dry-run', description: '只看会改什么、有哪些冲突，不写文件；json 是本地的改动' },
    { flags: '--force', description: '-f 写的文件已经有了的，可以覆盖' },
  ],
  examples: [
    { command: 'gkml update --to 示例省2026 --dry-run', purpose: '看看省里的新版本会给本地的目录带来什么' },
    {
      command: 'gkml update --to 示例省2026 -f text -f xlsx=选择.xlsx',
      purpose: '合进来；两边都改了的做一张选择表，交给人来选',
    },
    { command: 'gkml update --resolve 选择.xlsx', purpose: '照选择表定下冲突，写进目录；没有选的留着' },
  ],
};

interface Options {
  readonly to?: string;
  readonly from?: string;
  readonly resolve?: readonly string[];
  readonly format?: readonly string[];
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  [folder = '目录']: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { to, from, resolve, dryRun = false, force = false } = options;
  const { registersFolders, root } = await readSettings(context);
  if (resolve !== undefined) {
    refuseBesideResolve(options);
    return resolveChoices(resolve, { dryRun, command: resolveCommand }, context);
  }
  if (to === undefined)
    throw new UsableError('没有写新基准', { place: '--to', hint: '如 gkml update --to 示例省2026' });
  const registers = await readRegisters(registersFolders, context.cwd);
  const targets = mergeTargets(options.format, dryRun, context);
  const input = await openUpdate({ local: folder, to, from }, { registers, root }, context);
  const done = from === undefined ? domainsDone(input.old, input.fresh) : new Set<string>();
  refuseUnsettled(input, done);
  const left = withoutDone(input, done);
  if (left.fresh.catalogues.length === 0 && left.old.catalogues.length === 0) {
    return finish(input, { root: seenFrom(context.cwd, root), dryRun }, context);
  }
  const update = updateFromBaseline(
    { old: left.old, fresh: left.fresh.version, local: left.local },
    optionsOf(input, left, registers),
  );
  const settings = {
    folder: /\.ya?ml$/iu.test(folder) ? posix.dirname(folder) : folder,
    root: seenFrom(context.cwd, root),
  };
  const plan = await planUpdate(left, update, settings, context);
  const choices = targets.find(({ format }) => format === 'xlsx')?.file;
  const report = { merge: update.merge, plan: plan.plan, ours: left.local, isTrial: dryRun, choices, registers };
  await refuseTargets(targets, context, { force });
  await writePlan(plan.files, { cwd: context.cwd, force: true, dryRun: true });
  await writeReport(targets, (format, look) => renderMerge(format, report, look), context, { force });
  if (!dryRun) {
    await writePlan(plan.files, { cwd: context.cwd, force: true });
    removeFiles(plan.stale, context.cwd);
  }
  tellWritten(plan, update, dryRun, context);
  return update.merge.conflicts.length > 0 ? exitCode.findings : exitCode.clean;
}

function refuseBesideResolve({ to, from, format, force }: Options): void {
  const others = [
    ...(to === undefined ? [] : ['--to']),
    ...(from === undefined ? [] : ['--from']),
    ...(format === undefined ? [] : ['--format']),
    ...(force === undefined ? [] : ['--force']),
  ];
  if (others.length === 0) return;
  throw new UsableError(`用了 --resolve，不能再写 ${others.join('、')}`, {
    hint: '冲突文件里记着是哪份目录，直接改它',
  });
}

/** What a run that was stopped had finished is left as it is. */
function withoutDone(input: UpdateInput, done: ReadonlySet<string>): UpdateInput {
  const only = (version: Version): Version => ({
    name: version.name,
    catalogues: version.catalogues
      .filter(({ head }) => !done.has(head.领域))
      .map((each, catalogue) => ({ ...each, items: each.items.map((item) => ({ ...item, catalogue })) })),
  });
  const { fresh } = input;
  const catalogues = fresh.catalogues.filter(({ catalogue }) => !done.has(catalogue.领域));
  return {
    ...input,
    old: only(input.old),
    local: only(input.local),
    fresh: { ...fresh, version: only(fresh.version), catalogues },
  };
}

/** Every domain is as the new version has it; a run that was stopped may have left the last file. */
async function finish(
  input: UpdateInput,
  { root, dryRun }: { readonly root: string; readonly dryRun: boolean },
  { cwd, stdout, note }: CommandContext,
): Promise<ExitCode> {
  const { files, stale } = await planManifest(input.fresh, root, cwd);
  await writePlan(files, { cwd, force: true, dryRun });
  if (!dryRun) removeFiles(stale, cwd);
  stdout.write('本地的目录照的已经是这个版本，没有要更新的\n');
  if (!isUnsettled(input)) return exitCode.clean;
  note(`上次更新的冲突还没有定完：在 .冲突.yaml 的“选择”后面填好，运行 ${resolveCommand}`);
  return exitCode.findings;
}

function optionsOf(whole: UpdateInput, left: UpdateInput, registers: Registers) {
  const elsewhere = whole.local.catalogues.flatMap(({ items }) => items);
  return {
    registers,
    organs: whole.organs,
    references: left.fresh.catalogues.map(({ path }) => path),
    usedIds: new Set(
      elsewhere.flatMap(({ id, content }) => [...(id === undefined ? [] : [id]), ...(content.曾用编号 ?? [])]),
    ),
  };
}

function tellWritten(
  { plan, files }: UpdatePlan,
  { notices }: BaselineUpdate,
  dryRun: boolean,
  { note }: CommandContext,
): void {
  const words = updateNotices(notices);
  if (words !== undefined) note(words);
  const conflictFiles = [...new Set(plan.filed.map(({ file }) => file))];
  const catalogues = plan.files.length - conflictFiles.length;
  const counts = [`目录 ${catalogues} 个`, `基准的副本 ${files.length - plan.files.length} 个`];
  note(`${dryRun ? '试运行，没有写文件。会写' : '写好'} ${counts.join('、')}${conflictNames(conflictFiles)}`);
  const [first] = conflictFiles;
  if (first === undefined || dryRun) return;
  const place = conflictFiles.length === 1 ? first : posix.dirname(first);
  note(`冲突里的“祖先”是旧基准，“对方”是新基准。在“选择”后面填好，运行 ${resolveCommand} ${printable(place)}`);
}

function conflictNames(files: readonly string[]): string {
  return files.length === 0 ? '' : `，冲突 ${files.length} 个：${files.map(printable).join('、')}`;
}
