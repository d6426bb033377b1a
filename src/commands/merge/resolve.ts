// Puts what people chose into the catalogues, and leaves in the conflict files what is still open.

import { posix } from 'node:path';
import { cataloguesOf } from '../../io/conflict-files.ts';
import { decodeText } from '../../io/decode.ts';
import { catalogueFilesIn, isFile, plainFile } from '../../io/inputs.ts';
import { writePlan } from '../../io/output.ts';
import { removeFiles } from '../../io/remove-files.ts';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { choiceWords } from '../../model/conflict-entry.ts';
import { conflictFieldName, conflictTitle } from '../../model/conflict-words.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import type { Conflict } from '../../model/merge.ts';
import { printable } from '../../model/printable.ts';
import { resolveConflicts } from '../../operations/resolve-conflicts.ts';
import type { CommandContext } from '../context.ts';
import { refuseBroken } from '../open-version.ts';
import { type Chosen, type OpenConflict, readChosen } from './chosen.ts';
import { type OpenedCatalogue, planSettled, type Settled } from './plan-settled.ts';

export interface ResolveSettings {
  readonly dryRun: boolean;
  /** What a person runs again when the rest is chosen. */
  readonly command: string;
}

/**
 * @param paths conflict files, folders of them, workbooks of choices
 * @returns 1 where something is still open
 * @throws UsableError where a file cannot be read; nothing is written then
 */
export async function resolveChoices(
  paths: readonly string[],
  { dryRun, command }: ResolveSettings,
  context: CommandContext,
): Promise<ExitCode> {
  const { cwd } = context;
  const chosen = await readChosen(paths, cwd);
  const opened = await openCatalogues(chosen, cwd);
  const settled = settle(chosen, opened);
  const { files, removed } = await planSettled(chosen, settled, opened);
  await writePlan(files, { cwd, dryRun, force: true });
  if (!dryRun) removeFiles(removed, cwd);
  context.stdout.write(`${settledLines(settled, chosen.strangers).join('\n')}\n`);
  const names = (list: readonly string[]) => list.map(printable).join('、');
  const changed = files.map(({ path }) => path);
  const did = dryRun ? ['试运行，没有写文件。会写', '会删去'] : ['写好', '删去'];
  if (changed.length > 0) context.note(`${did[0]} ${names(changed)}`);
  if (removed.length > 0) context.note(`${did[1]} ${names(removed)}`);
  if (settled.open.length > 0) context.note(`填好剩下的，再运行 ${command}`);
  return settled.open.length > 0 || chosen.strangers.length > 0 ? exitCode.findings : exitCode.clean;
}

/** The catalogues beside the conflict files; all of a folder where a choice says something of the others. */
async function openCatalogues({ files, entries }: Chosen, cwd: string): Promise<OpenedCatalogue[]> {
  const opened = new Map<string, OpenedCatalogue>();
  for (const conflictFile of files) {
    for (const candidate of cataloguesOf(conflictFile.file)) {
      if (!(await isFile(candidate, cwd))) continue;
      const catalogue = await openCatalogue(candidate, cwd);
      opened.set(catalogue.path, { ...catalogue, conflictFile });
      break;
    }
  }
  const beyond = entries.filter(({ conflict, choice }) => choice !== undefined && reachesBeyond(conflict));
  for (const folder of new Set(beyond.map(({ file }) => posix.dirname(file.file)))) {
    for (const { file } of await catalogueFilesIn(folder, cwd)) {
      if (!opened.has(file)) opened.set(file, await openCatalogue(file, cwd));
    }
  }
  return [...opened.values()];
}

/** A whole item may go to another domain, and an id is unique within the place. */
function reachesBeyond({ item, field }: Conflict): boolean {
  return field === '领域' || field === '编号' || (field === null && item !== null);
}

async function openCatalogue(path: string, cwd: string): Promise<OpenedCatalogue> {
  const input = plainFile(path, cwd);
  const bytes = await input.read();
  const source = await readYaml(input.file, bytes);
  refuseBroken(source, '定下冲突');
  return { path: input.file, text: decodeText(bytes).text, catalogue: source.data as Catalogue };
}

const refusals = {
  unknown: '目录里已经没有这一项，对不上了：核对以后从冲突文件里删去这一条',
  stale: '目录里现在写的和“本地”不一样，后来又改过，对不上了：核对目录，照现在的就从冲突文件里删去这一条',
  unfit:
    '这样选或者这样写不合这一处的形式，没有写进去：“都留”只用于两边都有的整个事项；自己写的，形式和“本地”一样（文字、列表或“键: 值”）',
  taken: '这个编号已经用在别的事项上，没有写进去',
} as const;

function settle({ entries }: Chosen, opened: readonly OpenedCatalogue[]): Settled {
  const catalogues = opened.map(({ catalogue }) => catalogue);
  const conflicts = entries.map(({ conflict }) => conflict);
  const problems = entries.map(problemOf);
  const choices = entries.map(({ choice }, index) => (problems[index] === undefined ? choice : undefined));
  const result = resolveConflicts(catalogues, conflicts, choices);
  const reasons = new Map(result.refused.map(({ conflict, reason }) => [conflict, refusals[reason]]));
  const still = new Set(result.open);
  return {
    catalogues: result.catalogues,
    done: entries.filter(({ conflict }) => !still.has(conflict)),
    open: entries.flatMap((entry, index) => {
      const reason = problems[index] ?? reasons.get(entry.conflict) ?? '还没有选';
      return still.has(entry.conflict) ? [{ ...entry, reason }] : [];
    }),
  };
}

function problemOf({ problem, choice, conflict }: OpenConflict): string | undefined {
  if (problem !== undefined) return problem;
  const isEmpty = choice === 'base' && conflict.field === null && conflict.base === null;
  return isEmpty ? '两边改动以前没有这一项，不能选 祖先：选一边，或者选 都留' : undefined;
}

function settledLines({ done, open }: Settled, strangers: readonly string[]): string[] {
  const name = ({ conflict }: OpenConflict) => `${conflictTitle(conflict)} ${conflictFieldName(conflict)}`;
  return [
    `定下 ${done.length} 处${open.length > 0 ? `，还有 ${open.length} 处没有定` : ''}`,
    ...done.map((entry) => `  ${name(entry)}：${entry.choice === undefined ? '' : choiceWords(entry.choice)}`),
    ...open.flatMap((entry) => [`  没有定 ${name(entry)}`, `    ${printable(entry.place)}：${entry.reason}`]),
    ...strangers.map((place) => `  ${printable(place)}：冲突文件里没有这一处，可能已经定下了，没有用`),
  ];
}
