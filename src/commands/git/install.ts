import { attributeLine } from '../../io/git/attributes.ts';
import { type GitDriver, gitDrivers } from '../../io/git/drivers.ts';
import { applyHook, type HookPlan, hookCommand, planHook } from '../../io/git/hook.ts';
import { findRepository, listKept, pathInRepository, type Repository } from '../../io/git/repository.ts';
import {
  applySettings,
  attributesName,
  planInstall,
  planUninstall,
  type SettingsChange,
} from '../../io/git/settings.ts';
import { saysCatalogue } from '../../io/inputs/catalogue-text.ts';
import { isCatalogueFile, isYamlFile } from '../../io/inputs/folder.ts';
import { plainFile } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { printable } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';
import { baselineFolder } from '../init/baseline.ts';

/** @param folders where the catalogues lie; none: where there are catalogues already */
export async function install(context: CommandContext, folders: readonly string[], dryRun: boolean): Promise<ExitCode> {
  const repository = await findRepository(context.cwd);
  const places =
    folders.length > 0 ? folders.map((each) => pathInRepository(each, repository)) : await findFolders(repository);
  const drivers = gitDrivers();
  const lines = attributeLines(places, drivers);
  const change = await planInstall(drivers, lines, repository);
  const hook = await planHook(repository, 'install');
  if (!dryRun) {
    await applySettings(change, repository);
    await applyHook(hook);
  }
  tell(context, change, hook, dryRun, '已经装好了，没有改动');
  const { absent, present } = hookWords(hook);
  if (absent !== undefined) context.note(absent);
  if (!dryRun) context.note([...present, ...usage].join('\n'));
  return exitCode.clean;
}

const usage = [
  'git diff 和 git log -p 现在按事项显示目录的改动；要看原来的样子，加 --no-ext-diff --no-textconv',
  'git merge、rebase、cherry-pick 现在按事项合并目录；两边改得不一样的，记在旁边的 .冲突.yaml，定好后运行 gkml merge --resolve',
  '.gitattributes 请提交到仓库；别人的电脑上各装一次 gkml git install。路径显示成 \\347… 时，运行 git config core.quotepath false',
];

/** What to do where commits are not checked; else that they are. */
function hookWords({ action, path }: HookPlan): { readonly absent?: string; readonly present: readonly string[] } {
  const shown = printable(path);
  if (action === 'foreign') {
    const why = `提交前检查没有装上：已经有别的提交前检查（${shown}），没有改动`;
    return { absent: `${why}。要在提交前检查目录，请在里面加一行：${hookCommand}`, present: [] };
  }
  if (action === 'elsewhere') {
    const why = '提交前检查没有装上：git 的设置 core.hooksPath 指到别的文件夹，那里还没有提交前检查';
    const what = `请新建 ${shown}，写两行：\n  #!/bin/sh\n  ${hookCommand}`;
    return { absent: `${why}。${what}\n不是 Windows 的，再运行：chmod +x ${shown}`, present: [] };
  }
  return { present: [`提交前会检查要提交的目录（${hookCommand}）；跳过一次：git commit --no-verify`] };
}

export async function uninstall(context: CommandContext, dryRun: boolean): Promise<ExitCode> {
  const repository = await findRepository(context.cwd);
  const change = await planUninstall(gitDrivers(), repository);
  const hook = await planHook(repository, 'uninstall');
  if (!dryRun) {
    await applySettings(change, repository);
    await applyHook(hook);
  }
  tell(context, change, hook, dryRun, '没有装过，没有改动');
  return exitCode.clean;
}

/** A workbook is shown by git as binary, so nothing is lost where one is no catalogue. */
function attributeLines(folders: readonly string[], drivers: readonly GitDriver[]): string[] {
  const attributes = (suffix: string) =>
    drivers.filter(({ suffixes }) => suffixes.includes(suffix)).map(({ attribute }) => attribute);
  const yaml = folders.flatMap((folder) =>
    ['yaml', 'yml'].map((suffix) => attributeLine(folder, suffix, attributes(suffix).join(' '))),
  );
  return [`*.xlsx ${attributes('xlsx').join(' ')}`, ...yaml, copiesLine];
}

/** A copy of the baseline is one edition or the other: of two that were taken a person chooses, lines are not mixed. */
const copiesLine = `**/${baselineFolder}/** -merge`;

/** The topmost folders that hold catalogues; other YAML files of the repository are none of our business. */
async function findFolders(repository: Repository): Promise<string[]> {
  const folders = new Set<string>();
  for (const path of await listKept(repository)) {
    const slash = path.indexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    if (!isYamlFile(path) || !isCatalogueFile(path) || folders.has(folder)) continue;
    if (await isCatalogue(path, repository)) folders.add(folder);
  }
  if (folders.size > 0) return [...folders].sort((a, b) => (a < b ? -1 : 1));
  throw new UsableError('仓库里还没有目录文件，不知道目录放在哪个文件夹', {
    place: repository.root,
    hint: '写明文件夹：gkml git install 目录',
  });
}

async function isCatalogue(path: string, { root }: Repository): Promise<boolean> {
  const bytes = await plainFile(path, root)
    .read()
    .catch(() => undefined);
  return bytes !== undefined && saysCatalogue(bytes);
}

function tell(
  { stdout }: CommandContext,
  { settings, attributes }: SettingsChange,
  { action }: HookPlan,
  dryRun: boolean,
  none: string,
): void {
  const told = [
    ...[...settings].map(([key, value]) => `.git/config：${value === undefined ? '去掉' : '设好'} ${key}`),
    ...(attributes === undefined ? [] : [`${attributesName}：${attributes === null ? '删去' : '改写'}`]),
    ...(action === 'write'
      ? ['提交前检查（pre-commit）：写好']
      : action === 'remove'
        ? ['提交前检查（pre-commit）：删去']
        : []),
  ];
  if (told.length === 0) stdout.write(`${none}\n`);
  else
    stdout.write(
      `${dryRun ? '试运行，没有改动。会改：' : '改好：'}\n${told.map((line) => `  ${printable(line)}\n`).join('')}`,
    );
}
