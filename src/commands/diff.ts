import type { ChangeSet } from '../model/change-set.ts';
import { directionNames } from '../model/change-words.ts';
import type { Direction } from '../model/comparison.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { nearest } from '../model/nearest.ts';
import { printable } from '../model/printable.ts';
import { type FailOn, failOnChoices, reaches } from '../model/report.ts';
import { arrangeChanges } from '../operations/arrange-changes.ts';
import { similarItems } from '../operations/history/find-item.ts';
import { selectChanges } from '../operations/select-changes.ts';
import { directionChoices, directionOf, readLevels } from './change-choices.ts';
import { compareSides, noteUnrelatedIds } from './compare-sides.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { confirmCandidates } from './diff/confirm.ts';
import { comparisonFormats, fileOnlyFormats, renderComparison } from './diff/formats.ts';
import { openSides, type Sides, sideArguments } from './open-sides.ts';
import { readTargets, refuseTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: sideArguments,
  options: [
    {
      flags: '-f, --format <格式>',
      description:
        '结果的格式：text（默认）、markdown、json；html（对照网页）、xlsx（修订对照表）、docx（情况说明）写成“格式=文件”；可以写几次',
      repeated: true,
    },
    { flags: '--item <编号或名称>', description: '只看这一个事项的改动' },
    {
      flags: '--only <方向>',
      description: '只看一个方向的改动：looser（放宽）、stricter（收紧）、unclear（不明）、same（不变），写中文也行',
      choices: directionChoices,
    },
    { flags: '--exit-code', description: '有改动就以 1 退出' },
    {
      flags: '--fail-on <级别>',
      description: '有这一级或更重的改动就以 1 退出：error、warning、info；never（默认）是只看不拦',
      choices: failOnChoices,
    },
    {
      flags: '--level <种类=级别>',
      description: '这种改动算哪一级，如 deadline-changed=error；种类见 docs/changes.md；可以写几次',
      repeated: true,
    },
    { flags: '--ignore-ids', description: '不看编号，只按内容找对应的事项（两边的编号各编各的时候用）' },
    {
      flags: '--confirm [文件]',
      description:
        '逐条确认“可能是同一项”的事项，结果作为曾用编号记进新版本；写文件名时在文件里填是或否，文件还没有就先写出来',
    },
    { flags: '--stdin-filename <文件名>', description: '从标准输入读时，内容叫什么文件名' },
    { flags: '--dry-run', description: '用 --confirm 时只说会记下什么，不写文件' },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml diff HEAD:目录 目录', purpose: '看“目录”文件夹和上次提交的版本比，改了什么' },
    {
      command: 'gkml diff 2025.xlsx 目录 -f text -f xlsx=修订对照表.xlsx',
      purpose: '旧表和新目录比，同时做成修订对照表',
    },
    { command: 'gkml diff 2025 2026 --confirm 确认.yaml', purpose: '把拿不准的对应关系写进文件，填好后再运行一次' },
  ],
};

interface Options {
  readonly format?: readonly string[];
  readonly item?: string;
  readonly only?: string;
  readonly exitCode?: boolean;
  readonly failOn?: FailOn;
  readonly level?: readonly string[];
  readonly ignoreIds?: boolean;
  readonly confirm?: string | true;
  readonly stdinFilename?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  [before = '', after = '']: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { confirm, dryRun = false, force = false, item } = options;
  const targets = readTargets(options.format, comparisonFormats, fileOnlyFormats);
  const given = readLevels(options.level);
  const { changeLevels, registersFolders } = await readSettings(context);
  const levels = { ...changeLevels, ...given };
  refuseContradictions(options);
  const sides = await openSides(before, after, context, { ...options, registersFolders });
  const sources = [...sides.before.files, ...sides.after.files].map(({ input }) => input.file);
  // Before anything is recorded: a run does all of its work or none.
  await refuseTargets(targets, context, { force, sources });
  const compare = async (now: Sides) => (await compareSides(now, levels, context)).changeSet;
  const compared = await compare(sides);
  const changeSet =
    confirm === undefined
      ? compared
      : await confirmCandidates({ sides, changeSet: compared, compare }, { answers: confirm, dryRun }, context);
  noteUnrelatedIds(changeSet, context);
  if (item !== undefined) refuseUnknownItem(changeSet, item);
  const only = directionOf(options.only);
  const selected = selectChanges(changeSet, { ...(only && { only }), ...(item !== undefined && { item }) });
  const report = arrangeChanges(selected);
  const selection = selectionWords(only, item);
  await writeReport(
    targets,
    (format, look) => renderComparison(format, report, { ...look, selection, inDepth: item !== undefined }),
    context,
    {
      force,
      sources,
    },
  );
  const written = targets.flatMap(({ file }) => file ?? []);
  if (written.length === targets.length) context.note(`写好 ${written.map(printable).join('、')}`);
  return verdict(selected, options);
}

/** What is confirmed is recorded by 编号, and what is shown of it must be all. */
function refuseContradictions({ confirm, ignoreIds, dryRun }: Options): void {
  if (confirm !== undefined && ignoreIds === true) {
    const hint = '确认的结果要按编号记进新版本：去掉 --ignore-ids；编号各编各的时，先把两边的编号对好';
    throw new UsableError('--confirm 和 --ignore-ids 不能同时用', { hint });
  }
  if (dryRun === true && confirm === undefined) {
    throw new UsableError('--dry-run 要和 --confirm 一起用', { hint: '不加 --confirm 时本来就不改动目录文件' });
  }
}

/** A word that no item is called by would look like an item that did not change. */
function refuseUnknownItem({ before, after }: ChangeSet, word: string): void {
  if (similarItems(after, word).length > 0 || similarItems(before, word).length > 0) return;
  const items = [after, before].flatMap(({ catalogues }) => catalogues.flatMap((catalogue) => catalogue.items));
  const meant = nearest(
    word,
    items.flatMap(({ id, content }) => [id ?? '', content.名称 ?? '']),
  );
  throw new UsableError(`两个版本里都没有“${word}”这一项${meant === undefined ? '' : `，是不是“${meant}”？`}`, {
    place: `--item ${word}`,
    hint: '写编号，或者事项的名称',
  });
}

function selectionWords(only: Direction | undefined, item: string | undefined): string | undefined {
  if (only === undefined && item === undefined) return undefined;
  return `只看${item === undefined ? '' : `“${item}”的`}${only === undefined ? '' : `${directionNames[only]}的`}改动`;
}

/** Judged by what was asked for: with --only looser only what is looser counts. */
function verdict({ changes }: ChangeSet, { exitCode: failsOnChange = false, failOn = 'never' }: Options): ExitCode {
  const graver = changes.map(({ level }) => ({ severity: level }));
  const fails = (failsOnChange && changes.length > 0) || reaches(graver, failOn);
  return fails ? exitCode.findings : exitCode.clean;
}
