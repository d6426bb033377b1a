import { isAbsolute, posix, relative, resolve } from 'node:path';
import { filesUnder } from '../io/folder-files.ts';
import { writePlan } from '../io/output.ts';
import { summaryWords } from '../model/change-words.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { printable } from '../model/printable.ts';
import type { Report } from '../model/report.ts';
import { arrangeChanges } from '../operations/arrange-changes.ts';
import { readLevels } from './change-choices.ts';
import { compareSides, noteUnrelatedIds } from './compare-sides.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { openSides, type Sides, sideArguments } from './open-sides.ts';
import { checkPackage } from './review/check.ts';
import { findProblems } from './review/find-problems.ts';
import { manifestName, manifestText, type PackageFile } from './review/manifest.ts';
import { planPackage } from './review/package.ts';
import { readSettings } from './settings.ts';
import { tellWhatWasWritten } from './tell-written.ts';

export const declaration: Declaration = {
  arguments: sideArguments.map((argument, index) => ({
    ...argument,
    description:
      index === 0
        ? `${argument.description}；写 check 是核对以前做好的材料`
        : `${argument.description}；写在 check 后面的是材料的文件夹`,
  })),
  options: [
    { flags: '-o, --out <文件夹>', description: '送审材料写到哪个文件夹（核对时不写）' },
    { flags: '--organ <单位>', description: '编制单位，写在情况说明的落款处' },
    {
      flags: '--level <种类=级别>',
      description: '这种改动算哪一级，如 deadline-changed=error；种类见 docs/changes.md；可以写几次',
      repeated: true,
    },
    { flags: '--ignore-ids', description: '不看编号，只按内容找对应的事项（两边的编号各编各的时候用）' },
    { flags: '--dry-run', description: '只说会写哪些文件，不写' },
    { flags: '--force', description: '可以改写文件夹里以前做的材料' },
  ],
  examples: [
    {
      command: 'gkml review HEAD~1:目录 目录 --out 送审材料',
      purpose: '做一套送审材料：修订对照表、情况说明、新问题、各单位的确认单和清单',
    },
    {
      command: 'gkml review 2025.xlsx 目录 --out 送审材料 --organ 青禾县人民政府办公室',
      purpose: '旧版是一张 Excel 表',
    },
    { command: 'gkml review check 送审材料', purpose: '核对材料有没有改动，送审以后目录又改过没有' },
  ],
};

interface Options {
  readonly out?: string;
  readonly organ?: string;
  readonly level?: readonly string[];
  readonly ignoreIds?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  [first = '', second = '']: readonly string[],
  options: Options,
): Promise<ExitCode> {
  return first === 'check' ? checkPackage(second, context) : makePackage(context, [first, second], options);
}

async function makePackage(
  context: CommandContext,
  [before, after]: readonly [string, string],
  { out, organ, level, ignoreIds, dryRun = false, force = false }: Options,
): Promise<ExitCode> {
  if (out === undefined) {
    throw new UsableError('缺少选项“--out <文件夹>”', { hint: '写明材料放到哪个文件夹，如 --out 送审材料' });
  }
  if (before === '-' || after === '-') {
    throw new UsableError('送审材料要能核对，不能从标准输入读', { hint: '先存成文件，再写文件名' });
  }
  for (const side of [before, after]) refuseInside(side, out, context.cwd);
  const given = readLevels(level);
  const settings = await readSettings(context);
  const { changeLevels, root, registersFolders } = settings;
  const sides = await openSides(before, after, context, { ignoreIds, registersFolders });
  const { matching, changeSet } = await compareSides(sides, { ...changeLevels, ...given }, context);
  noteUnrelatedIds(changeSet, context);
  const problems = await findProblems(sides, matching, settings);
  const progress = await context.startProgress('正在写送审材料');
  const content = { report: arrangeChanges(changeSet), problems, organ };
  const files = await planPackage(content).finally(() => progress.stop());
  const manifest = await manifestText(files, sides, { cwd: context.cwd, root, version: context.version });
  const all = [...files, { path: manifestName, content: Buffer.from(manifest) }];
  await refuseForeignFiles(out, all, context.cwd);
  const planned = all.map((file) => ({ ...file, path: posix.join(out, file.path) }));
  const written = await writePlan(planned, { cwd: context.cwd, force, dryRun, sources: sourcesOf(sides) });
  tellWhatWasWritten(context, written, dryRun);
  context.stdout.write(`${summaryWords(changeSet.summary)}；${problemWords(problems)}\n`);
  if (changeSet.candidates.length > 0) {
    const words = [before, after].map(printable).join(' ');
    context.note(
      `还有 ${changeSet.candidates.length} 处对应关系拿不准，先用 gkml diff ${words} --confirm 确认，再做材料`,
    );
  }
  return exitCode.clean;
}

/** Whoever reads the folder again would find the sheets of the package among its catalogues. */
function refuseInside(side: string, out: string, cwd: string): void {
  const way = relative(resolve(cwd, side), resolve(cwd, out));
  if (isAbsolute(way) || /^\.\.(?:[\\/]|$)/.test(way)) return;
  throw new UsableError(`材料不能放在目录的文件夹里：再读“${printable(side)}”时会把材料当成目录`, {
    place: out,
    hint: '换一个别处的文件夹，如 ../送审材料',
  });
}

/** What an earlier package left behind would go to the reviewers with this one. */
async function refuseForeignFiles(out: string, files: readonly PackageFile[], cwd: string): Promise<void> {
  const own = new Set(files.map(({ path }) => path));
  const foreign = ((await filesUnder(out, cwd)) ?? []).filter((file) => !own.has(file));
  if (foreign.length === 0) return;
  const named = foreign.slice(0, 10).join('、');
  throw new UsableError(`文件夹里有 ${foreign.length} 个不属于这份材料的文件`, {
    place: `${out}：${named}${foreign.length > 10 ? ' 等' : ''}`,
    hint: '换一个文件夹，或者先把这些文件移走',
  });
}

function sourcesOf({ before, after }: Sides): string[] {
  return [...before.files, ...after.files].map(({ input }) => input.file);
}

function problemWords({ diagnostics }: Report): string {
  return diagnostics.length === 0 ? '没有新问题' : `新问题 ${diagnostics.length} 个`;
}
