import { isUnexplained, reasonsOf } from '../model/change-items.ts';
import type { ChangeSet } from '../model/change-set.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { Notice } from '../model/notice.ts';
import { arrangeChanges } from '../operations/arrange-changes.ts';
import { diffVersions } from '../operations/diff.ts';
import { noticeMarkdown, noticeText } from '../reporters/history/notice.ts';
import { openRange } from './changelog/range.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import { readRegisters } from './read-registers.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '从..到',
      description:
        '哪两个版本：标签、分支、提交，或者按年存放的文件夹。“v2025..”是到现在的文件，“..v2026”从它前一个标签起',
      required: true,
    },
    { name: '路径', description: '目录文件或文件夹；不写就是当前文件夹', repeated: true },
  ],
  options: [
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：markdown（默认）、text；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml changelog v2025..v2026 目录', purpose: '两个标签之间的调整，写成可以公布的公告' },
    { command: 'gkml changelog v2026.. 目录 -f text=公告.txt', purpose: '从 v2026 到现在的文件，存成文本' },
    { command: 'gkml changelog 2025..2026', purpose: '按年存放的两个文件夹之间的调整' },
  ],
};

const formats = ['markdown', 'text'] as const;
const reporters: Readonly<Record<(typeof formats)[number], (notice: Notice) => string>> = {
  markdown: noticeMarkdown,
  text: noticeText,
};

interface Options {
  readonly format?: readonly string[];
  readonly force?: boolean;
}

export async function run(
  context: CommandContext,
  [range = '', ...paths]: readonly string[],
  { format = ['markdown'], force = false }: Options,
): Promise<ExitCode> {
  const targets = readTargets(format, formats);
  const { registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, context.cwd);
  const { before, after } = await openRange(range, paths, { ...context, registers });
  const changeSet = diffVersions(before.version, after.version, { registers });
  const notice = { before, after, report: arrangeChanges(changeSet) };
  await writeReport(targets, (each) => reporters[each](notice), context, { force });
  noteWhatIsMissing(changeSet, context);
  return exitCode.clean;
}

/** A notice goes out to the public: what it does not say is told to whoever publishes it. */
function noteWhatIsMissing({ changes, candidates }: ChangeSet, { note }: CommandContext): void {
  const unexplained = changes.filter(isUnexplained).length;
  const unsure = changes.filter((change) =>
    reasonsOf(change).some(({ explanation = '' }) => explanation.includes('待核对')),
  );
  if (unexplained > 0)
    note(`注意：${unexplained} 个事项的调整查不到原因，公告里没有写；用 gkml diff 看是哪些，补上后再公布`);
  if (unsure.length > 0) note(`注意：${unsure.length} 个事项的原因在名录里还待核对，公告里没有写`);
  if (candidates.length > 0)
    note(`注意：有 ${candidates.length} 处拿不准是不是同一个事项，公告里作新增和取消；用 gkml diff --confirm 确认`);
}
