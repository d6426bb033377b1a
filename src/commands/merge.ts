import { posix } from 'node:path';
import { conflictFileOf } from '../io/conflict-files.ts';
import { isFile } from '../io/inputs.ts';
import { type WriteSettings, writePlan } from '../io/output.ts';
import { removeFiles } from '../io/remove-files.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { Merge } from '../model/merge.ts';
import { printable } from '../model/printable.ts';
import type { Registers } from '../model/registers.ts';
import { mergeVersions } from '../operations/merge.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { type MergeReport, renderMerge } from './merge/formats.ts';
import { choiceFormatOption, mergeTargets, resolveOption } from './merge/options.ts';
import { placesIn } from './merge/places.ts';
import { type MergePlan, planMergeFiles } from './merge/plan-files.ts';
import { resolveChoices } from './merge/resolve.ts';
import { type MergeSides, openMergeSides } from './merge/sides.ts';
import { readRegisters } from './read-registers.ts';
import { refuseTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

const forms = '目录文件、文件夹、Excel 表，版本:路径 是 git 里的旧版本';

export const declaration: Declaration = {
  arguments: [
    { name: '祖先', description: `两边改动以前的版本：${forms}` },
    { name: '本地', description: '自己改的版本：合并的结果照它的次序和写法' },
    { name: '对方', description: '别人改的版本：它的改动合进来' },
  ],
  options: [
    { flags: '--out <位置>', description: '结果写到哪里：文件夹；只有一份目录时也可以写文件名。不写就只看结果' },
    resolveOption,
    choiceFormatOption,
    { flags: '--dry-run', description: '只看会改什么、有哪些冲突，不写文件；json 是本地到结果的改动' },
    { flags: '--force', description: '可以覆盖已有的文件' },
  ],
  examples: [
    {
      command: 'gkml merge 去年 目录 教育局改的 --out 合并',
      purpose: '“目录”和“教育局改的”都从“去年”改来，合成一份，写到“合并”文件夹',
    },
    {
      command: 'gkml merge HEAD~3:目录 目录 上报.xlsx --out 合并 -f xlsx=选择.xlsx',
      purpose: '对方改的是 Excel 表；有冲突时做一张选择表，交给人来选',
    },
    { command: 'gkml merge --resolve 选择.xlsx', purpose: '照选择表定下冲突，写进目录；没有选的留着' },
  ],
};

interface Options {
  readonly out?: string;
  readonly resolve?: readonly string[];
  readonly format?: readonly string[];
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export async function run(context: CommandContext, words: readonly string[], options: Options): Promise<ExitCode> {
  const { registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, context.cwd);
  if (options.resolve !== undefined) {
    refuseBesideResolve(words, options);
    return resolveChoices(
      options.resolve,
      { dryRun: options.dryRun === true, command: 'gkml merge --resolve' },
      context,
    );
  }
  return mergeSides(context, sidesOf(words), registers, options);
}

function sidesOf([base, ours, theirs]: readonly string[]): Record<keyof MergeSides, string> {
  if (base !== undefined && ours !== undefined && theirs !== undefined) return { base, ours, theirs };
  throw new UsableError('合并要写三个版本：祖先、本地、对方', {
    hint: '如 gkml merge 去年 目录 教育局改的 --out 合并；照选好的定下冲突：gkml merge --resolve 目录',
  });
}

function refuseBesideResolve(words: readonly string[], { out, format, force }: Options): void {
  const others = [
    ...(words.length > 0 ? [words.join(' ')] : []),
    ...(out === undefined ? [] : ['--out']),
    ...(format === undefined ? [] : ['--format']),
    ...(force === undefined ? [] : ['--force']),
  ];
  if (others.length === 0) return;
  throw new UsableError(`用了 --resolve，不能再写 ${others.join('、')}`, {
    hint: '冲突文件里记着是哪份目录，直接改它。有几个路径时，每个前面都写 --resolve',
  });
}

async function mergeSides(
  context: CommandContext,
  words: Record<keyof MergeSides, string>,
  registers: Registers,
  { out, format, dryRun = false, force = false }: Options,
): Promise<ExitCode> {
  const targets = mergeTargets(format, dryRun, context);
  const sides = await openMergeSides(words, registers, context);
  const merge = mergeVersions(sides.base.version, sides.ours.version, sides.theirs.version, { registers });
  const places = placesIn(out ?? '', merge, words);
  const plan = await planMergeFiles(merge, { sides, ...places, command: 'gkml merge --resolve' });
  // What was merged may be written back to where ours stands, with --force; the others are somebody's original.
  const sources = [sides.base, sides.theirs].flatMap(({ version }) => version.catalogues.map(({ file }) => file));
  const writing = { cwd: context.cwd, force, sources };
  const isWriting = out !== undefined && !dryRun;
  await refuseTargets(targets, context, { force, sources });
  if (out !== undefined) await writePlan(plan.files, { ...writing, dryRun: true });
  const choices = targets.find(({ format: name }) => name === 'xlsx')?.file;
  const report: MergeReport = { merge, plan, choices, ours: sides.ours.version, isTrial: dryRun, registers };
  await writeReport(targets, (name, look) => renderMerge(name, report, look), context, { force, sources });
  if (isWriting) await writeMerge(plan, writing, context);
  noteLeftOut(merge, sides, context);
  noteWritten(plan, { out, dryRun }, context);
  return merge.conflicts.length > 0 ? exitCode.findings : exitCode.clean;
}

/** A conflict file of an earlier merge that was written over speaks of what is no more. */
async function writeMerge({ files }: MergePlan, writing: WriteSettings, { cwd, note }: CommandContext): Promise<void> {
  await writePlan(files, writing);
  const written = files.map(({ path }) => path);
  const old = written.map(conflictFileOf).filter((file) => !written.includes(file));
  for (const file of old) {
    if (!(await isFile(file, cwd))) continue;
    removeFiles([file], cwd);
    note(`删去以前的 ${printable(file)}：这次没有冲突`);
  }
}

/** A whole catalogue that theirs took out; its file is no matter of a merge that writes elsewhere. */
function noteLeftOut({ catalogues }: Merge, { ours }: MergeSides, { note }: CommandContext): void {
  const kept = new Set(catalogues.map(({ oursFile }) => oursFile));
  const gone = ours.version.catalogues.filter(({ file }) => !kept.has(file));
  if (gone.length === 0) return;
  const names = gone.map(({ file, head }) => `${head.领域}（${printable(file)}）`);
  note(`对方已经整份删去，结果里没有：${names.join('、')}`);
}

function noteWritten(
  { files, filed }: MergePlan,
  { out, dryRun }: { readonly out: string | undefined; readonly dryRun: boolean },
  { note }: CommandContext,
): void {
  if (out === undefined) {
    note('没有写 --out，只看结果，什么也没有写');
    return;
  }
  const names = files.map(({ path }) => printable(path)).join('、');
  note(`${dryRun ? '试运行，没有写文件。会写' : '写好'} ${files.length} 个文件：${names}`);
  const [first] = filed;
  if (first === undefined || dryRun) return;
  const place = new Set(filed.map(({ file }) => file)).size === 1 ? first.file : posix.dirname(first.file);
  note(`冲突记在 .冲突.yaml 里。在“选择”后面填好，运行 gkml merge --resolve ${printable(place)}`);
}
