// `gkml registers update`: a newer register, as a province sends it out, into the repository's own.
import { join, relative, resolve, sep } from 'node:path';
import type { Settings } from '../../io/config.ts';
import { type PlannedFile, writePlan } from '../../io/output.ts';
import { UsableError } from '../../model/errors.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { printable } from '../../model/printable.ts';
import { changesNothing, type RegisterMerge } from '../../model/register-merge.ts';
import { mergeCounts, registerMergeText } from '../../reporters/register-merge.ts';
import type { CommandContext } from '../context.ts';
import { readSettings } from '../settings.ts';
import { tellWhatWasWritten } from '../tell-written.ts';
import { planUpdate } from './plan-update.ts';

export interface UpdateOptions {
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** @throws UsableError where a file is not sound, and where files would be changed that nobody agreed to change */
export async function updateRegisters(
  paths: readonly string[],
  context: CommandContext,
  { into, dryRun = false, force = false }: UpdateOptions,
): Promise<ExitCode> {
  const path = onlyPath(paths);
  const settings = await readSettings(context);
  const { cwd } = context;
  const folder = shownPath(into === undefined ? usualFolder(settings) : resolve(cwd, into), cwd);
  const { merges, files } = await planUpdate(path, folder, cwd);
  if (files.length === 0) {
    show(merges, context);
    context.note('没有要合并的，什么也没有写');
    return exitCode.clean;
  }
  const answer = dryRun || force ? undefined : await ask(merges, files, context);
  if (answer === false) {
    context.note('没有改动任何文件');
    return exitCode.clean;
  }
  const existingHint = hintOf(merges);
  const agreed = dryRun || force || answer === true;
  const written = await writePlan(files, { cwd, dryRun, force: agreed, existingHint, sources: [path] });
  if (answer === undefined) show(merges, context);
  tellWhatWasWritten(context, written, dryRun);
  noteUnused(settings, folder, context);
  return exitCode.clean;
}

function onlyPath(paths: readonly string[]): string {
  const [path, ...others] = paths;
  const hint = '如 gkml registers update 新的名录/法规.yaml；几个文件放在一个文件夹里，写文件夹';
  if (path === undefined) throw new UsableError('没有写新的名录在哪里', { hint });
  if (path === '-')
    throw new UsableError('合并名录（update）不从标准输入读', { place: '-', hint: `先存成文件；${hint}` });
  if (others.length > 0) throw new UsableError('一次只能合并一个文件或一个文件夹', { place: others.join(' '), hint });
  return path;
}

function usualFolder({ root, registersFolder }: Settings): string {
  return registersFolder ?? join(root, '名录');
}

function shownPath(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join('/') || '.';
}

function show(merges: readonly RegisterMerge[], { stdout }: CommandContext): void {
  const { style, columns = 100 } = stdout;
  for (const merge of merges) stdout.write(registerMergeText(merge, { style, columns }));
}

/** Undefined where nobody sits at the keyboard. */
async function ask(
  merges: readonly RegisterMerge[],
  files: readonly PlannedFile[],
  context: CommandContext,
): Promise<boolean | undefined> {
  const prompt = await context.openPrompt();
  if (prompt === undefined) return undefined;
  show(merges, context);
  const names = files.map(({ path }) => printable(path)).join('、');
  const typed = await prompt.ask(`写进 ${names}？ y 是 / 回车 不写：`);
  prompt.close();
  return ['y', 'yes', '是'].includes((typed ?? '').trim().toLowerCase());
}

/** Shown where --force is missing: what it would do. */
function hintOf(merges: readonly RegisterMerge[]): string {
  const changes = merges.filter((merge) => !changesNothing(merge));
  const told = changes.map((merge) => `${merge.register} ${mergeCounts(merge)}`).join('；');
  return `只差 --force：加上它就改写，注释不变。会改：${told}；加 --dry-run 看全部`;
}

/** Registers that no command reads are worse than none. */
function noteUnused(settings: Settings, folder: string, { cwd, note }: CommandContext): void {
  const isRead = settings.file !== undefined && shownPath(usualFolder(settings), cwd) === folder;
  if (isRead) return;
  const names = printable(folder);
  note(
    `注意：别的命令现在不读 ${names}。要用上它，在 gkml.config.yaml 里写一行“registers: ${names}”（路径从这个文件算起）`,
  );
}
