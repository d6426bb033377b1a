import { UsableError } from '../model/errors.ts';
import type { ExitCode } from '../model/exit-code.ts';
import type { CommandContext } from './context.ts';
import { unknown } from './declare/faults.ts';
import type { Declaration } from './declare.ts';
import { install, uninstall } from './git/install.ts';
import { mergeAsDriver } from './git/merge.ts';
import { showAsText, showChanges } from './git/show.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [
    {
      name: '动作',
      description: 'install（装上）、uninstall（去掉）；textconv、external-diff 和 merge-driver 由 git 自己调用',
      required: true,
    },
    { name: '文件夹', description: '装上时：目录所在的文件夹，不写就自己找', repeated: true },
  ],
  options: [{ flags: '--dry-run', description: '只说会改什么，不改' }],
  examples: [
    {
      command: 'gkml git install',
      purpose:
        '在当前的 git 仓库里装上：git diff 和 git log -p 按事项显示目录的改动，git merge 按事项合并，提交前先检查',
    },
    { command: 'gkml git install 目录 --dry-run', purpose: '目录都在“目录”文件夹里；先看会改什么设置' },
    { command: 'gkml git uninstall', purpose: '去掉，别的设置一概不动' },
  ],
};

interface Options {
  readonly dryRun?: boolean;
}

type Action = (context: CommandContext, words: readonly string[], options: Options) => Promise<ExitCode>;

const actions: Readonly<Record<string, Action>> = {
  install: async (context, folders, { dryRun = false }) => {
    await readSettings(context);
    return install(context, folders, dryRun);
  },
  uninstall: async (context, words, { dryRun = false }) => {
    await readSettings(context);
    if (words.length > 0)
      throw new UsableError(`多写了参数：${words.join(' ')}`, { hint: 'gkml git uninstall 不用写文件夹' });
    return uninstall(context, dryRun);
  },
  // Run by git for each file: settings have no say, and a broken settings file must not keep git from showing a diff.
  textconv: (context, [file = '']) => showAsText(context, file),
  'external-diff': (context, words) => showChanges(context, words),
  'merge-driver': (context, words) => mergeAsDriver(context, words),
};

export async function run(
  context: CommandContext,
  [name = '', ...words]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined)
    throw unknown(name, Object.keys(actions), '这个动作', '可以写 install（装上）或 uninstall（去掉）');
  return action(context, words, options);
}
