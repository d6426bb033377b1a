import { pathExists } from '../io/folder-names.ts';
import { itemNameWithId } from '../model/change-words.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import type { HistoryReport } from '../model/history-report.ts';
import type { ItemHistory } from '../model/item-history.ts';
import { onOneLine } from '../model/printable.ts';
import type { Registers } from '../model/registers.ts';
import type { Revision } from '../model/revision.ts';
import type { VersionItem } from '../model/version.ts';
import { findFormerItem } from '../operations/find-former-item.ts';
import { followItem } from '../operations/follow-item.ts';
import { findItems, similarItems } from '../operations/history/find-item.ts';
import { timeline } from '../operations/timeline.ts';
import { historyFormats, historyReporters } from '../reporters/history-reporters.ts';
import type { CommandContext } from './context.ts';
import type { Declaration } from './declare.ts';
import type { CatalogueLife } from './history/catalogue-life.ts';
import { openFolderLife, yearlyFolders } from './history/folder-life.ts';
import { openGitLife } from './history/git-life.ts';
import { readRegisters } from './read-registers.ts';
import { readTargets, writeReport } from './report-targets.ts';
import { readSettings } from './settings.ts';

export const declaration: Declaration = {
  arguments: [
    { name: '编号或名称', description: '哪个事项，现在的或以前的都行；不写就看整个目录的变化' },
    {
      name: '路径',
      description: '目录文件或文件夹，不写就是当前文件夹；写几个（2024 2025 2026）就是几个版本，从旧到新',
      repeated: true,
    },
  ],
  options: [
    { flags: '--since <日期或版本>', description: '只看这一天起（2026-03-01）或者这个版本（标签、提交）之后的变化' },
    { flags: '--tags', description: '只比较打了标签的版本，不看每次提交' },
    {
      flags: '-f, --format <格式>',
      description: '结果的格式：text（默认）、markdown、json；写成“格式=文件”存成文件；可以写几次',
      repeated: true,
    },
    { flags: '--force', description: '结果存成文件时，可以覆盖已有的文件' },
  ],
  examples: [
    { command: 'gkml history 学生资助政策 目录', purpose: '这个事项什么时候收入，哪次提交改了什么，为什么' },
    { command: 'gkml history YWJY-003 2024 2025 2026', purpose: '在按年存放的几个文件夹里看它的变化' },
    { command: 'gkml history --since 2026-01-01 目录', purpose: '今年以来整个目录的变化' },
  ],
};

interface Options {
  readonly since?: string;
  readonly tags?: boolean;
  readonly format?: readonly string[];
  readonly force?: boolean;
}

export async function run(context: CommandContext, words: readonly string[], options: Options): Promise<ExitCode> {
  const targets = readTargets(options.format, historyFormats);
  const { registersFolders } = await readSettings(context);
  const registers = await readRegisters(registersFolders, context.cwd);
  const { item, paths } = readWords(words, context.cwd);
  const progress = await context.startProgress('正在翻看以前的版本');
  try {
    const life = await openLife(paths, options.tags === true, registers, context);
    const report = await tell(life, item, options.since, registers).finally(() => life.close());
    progress.stop();
    await writeReport(targets, (format, look) => historyReporters[format](report, look), context, {
      force: options.force ?? false,
    });
    return exitCode.clean;
  } finally {
    progress.stop();
  }
}

/** The first word is an item unless something of this name lies there. */
function readWords(words: readonly string[], cwd: string): { item: string | undefined; paths: readonly string[] } {
  const [first, ...rest] = words;
  if (first === undefined || pathExists(first, cwd)) return { item: undefined, paths: words };
  return { item: first, paths: rest };
}

function openLife(
  paths: readonly string[],
  tags: boolean,
  registers: Registers,
  context: CommandContext,
): Promise<CatalogueLife> {
  const { cwd } = context;
  const yearly = paths.length > 1 ? paths : yearlyFolders(paths[0] ?? '.', cwd);
  if (yearly.length === 0 || (tags && paths.length <= 1)) {
    return openGitLife({ cwd, paths: paths.length === 0 ? ['.'] : paths, registers, tags });
  }
  if (tags) throw new UsableError('写了几个版本的路径，就不能再用 --tags', { hint: '只写一个路径，或者去掉 --tags' });
  return openFolderLife(yearly, { ...context, registers });
}

async function tell(
  life: CatalogueLife,
  word: string | undefined,
  since: string | undefined,
  registers: Registers,
): Promise<HistoryReport> {
  const steps = since === undefined ? life.steps : await life.since(since);
  const { remarks } = life;
  if (word === undefined) {
    const entries = await timeline(steps, registers);
    return { kind: 'timeline', remarks, entries: await inFull(entries, life) };
  }
  const history = await historyOf(word, life, registers);
  const wanted = new Set<Revision>(steps.map(({ revision }) => revision));
  const events = history.events.filter(({ revision }) => wanted.has(revision));
  return { kind: 'item', remarks, history: { ...history, events: await inFull(events, life) } };
}

async function inFull<Entry extends { readonly revision: Revision }>(
  entries: readonly Entry[],
  life: CatalogueLife,
): Promise<Entry[]> {
  const known = new Map<Revision, Revision>();
  for (const { revision } of entries) {
    if (!known.has(revision)) known.set(revision, await life.inFull(revision));
  }
  return entries.map((entry) => ({ ...entry, revision: known.get(entry.revision) ?? entry.revision }));
}

async function historyOf(word: string, { newest, steps }: CatalogueLife, registers: Registers): Promise<ItemHistory> {
  const items = findItems(newest, word);
  const [item] = items;
  if (items.length > 1) throw severalItems(word, items);
  if (item !== undefined) return followItem({ version: newest, item }, steps, registers);
  const former = await findFormerItem(word, steps, registers);
  if (former?.history !== undefined) return former.history;
  if (former !== undefined) throw severalItems(word, former.items);
  const named = similarItems(newest, word).slice(0, 10).map(nameOf).join('、');
  throw new UsableError(`没有编号或名称是“${word}”的事项`, {
    hint: named === '' ? '检查有没有写错；名称要写全，或者写编号' : `名称里有这几个字的有：${named}`,
  });
}

function severalItems(word: string, items: readonly VersionItem[]): UsableError {
  const named = items.slice(0, 20).map((item) => `${nameOf(item)}，${onOneLine(item.domain)}`);
  const rest = items.length > named.length ? ` 等` : '';
  return new UsableError(`叫“${word}”的事项有 ${items.length} 个：${named.join('；')}${rest}`, {
    hint: '写编号，或者在后面写上它所在的目录文件',
  });
}

function nameOf(item: VersionItem): string {
  return onOneLine(itemNameWithId(item));
}
