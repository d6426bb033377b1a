// What is written when conflicts are settled: catalogues without their marks, conflict files with what is still open.
import { basename, posix } from 'node:path';
import { type ConflictFile, updateConflictText } from '../../io/conflict-files.ts';
import type { PlannedFile } from '../../io/output.ts';
import { safeFileName } from '../../io/output-name.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { ConflictEntry } from '../../model/conflict-entry.ts';
import { conflictOf } from '../../model/conflict-entry.ts';
import { conflictMarks } from '../../operations/conflict-marks.ts';
import type { Chosen, OpenConflict } from './chosen.ts';

export interface OpenedCatalogue {
  readonly path: string;
  readonly text: string;
  readonly catalogue: Catalogue;
  /** The conflict file beside it, where that was named. */
  readonly conflictFile?: ConflictFile;
}

interface OpenEntry extends OpenConflict {
  /** Why it is still open. */
  readonly reason: string;
}

export interface Settled {
  readonly catalogues: readonly Catalogue[];
  readonly done: readonly OpenConflict[];
  readonly open: readonly OpenEntry[];
}

export interface SettledFiles {
  readonly files: readonly PlannedFile[];
  /** Conflict files in which nothing is left, and catalogues that were chosen to go. */
  readonly removed: readonly string[];
}

export async function planSettled(
  { files: conflictFiles }: Chosen,
  settled: Settled,
  opened: readonly OpenedCatalogue[],
): Promise<SettledFiles> {
  const left = conflictFiles.map((file) => ({ file, entries: entriesLeft(file, settled) }));
  const catalogues = withFiles(settled.catalogues, opened);
  const kept = new Set(catalogues.map(({ from }) => from));
  const files: PlannedFile[] = [];
  for (const { catalogue, from } of catalogues) {
    const beside = left.find(({ file }) => file === from?.conflictFile);
    if (from !== undefined && beside === undefined && isSame(catalogue, from.catalogue)) continue;
    const path =
      from?.path ?? posix.join(posix.dirname(left[0]?.file.file ?? ''), `${safeFileName(catalogue.领域)}.yaml`);
    const content = await textOf(catalogue, from?.text, beside);
    if (content !== from?.text) files.push({ path, content });
  }
  for (const { file, entries } of left) {
    if (entries.length === 0 || entries.length === file.list.冲突.length) continue;
    files.push({
      path: file.file,
      content: await updateConflictText(file.text, { ...file.list, 冲突: entries }),
    });
  }
  const removed = left.filter(({ entries }) => entries.length === 0).map(({ file }) => file.file);
  const gone = opened.filter((each) => !kept.has(each) && wasDropped(each, settled));
  return { files, removed: [...removed, ...gone.map(({ path }) => path)] };
}

/** Somebody chose that the whole catalogue goes, or the last of its items. */
function wasDropped({ catalogue }: OpenedCatalogue, { done }: Settled): boolean {
  return done.some(({ conflict: { field, domain } }) => field === null && domain === catalogue.领域);
}

interface Left {
  readonly file: ConflictFile;
  readonly entries: ConflictEntry[];
}

/** What is still open names items as they are called now. */
function entriesLeft(file: ConflictFile, { done, open }: Settled): ConflictEntry[] {
  const ids = new Map(done.flatMap(renumbering));
  return open
    .filter((entry) => entry.file === file)
    .flatMap(({ index }) => file.list.冲突[index] ?? [])
    .map((entry) => {
      const id = entry.编号 === undefined ? undefined : ids.get(entry.编号);
      return id === undefined ? entry : { ...entry, 编号: id };
    });
}

/** Old 编号 → the chosen one. */
function renumbering({ conflict, choice }: OpenConflict): [string, string][] {
  const { item, field } = conflict;
  if (field !== '编号' || choice === undefined || choice === 'both' || !item?.编号) return [];
  const value = typeof choice === 'object' ? choice.value : conflict[choice];
  return typeof value === 'string' ? [[item.编号, value]] : [];
}

async function textOf(catalogue: Catalogue, text: string | undefined, beside: Left | undefined): Promise<string> {
  const { mergedYaml } = await import('../../io/yaml/merge-yaml.ts');
  const conflicts = (beside?.entries ?? []).map((entry) => conflictOf(entry, beside?.file.list ?? { 领域: '' }));
  return mergedYaml({ ours: text }, catalogue, conflictMarks(conflicts, catalogue, basename(beside?.file.file ?? '')));
}

interface SettledCatalogue {
  readonly catalogue: Catalogue;
  /** Absent where it is new. */
  readonly from: OpenedCatalogue | undefined;
}

/** Catalogues keep their order: each is the next one of its domain; of what is left the next one at all had its domain changed. */
function withFiles(catalogues: readonly Catalogue[], opened: readonly OpenedCatalogue[]): SettledCatalogue[] {
  const free = new Set(opened);
  const found = new Map<Catalogue, OpenedCatalogue>();
  const isOfDomain = (one: Catalogue) => (each: OpenedCatalogue) => each.catalogue.领域 === one.领域;
  const isLikely = (one: Catalogue) => (each: OpenedCatalogue) =>
    each.catalogue.事项.some(({ 编号 }) => one.事项.some((item) => item.编号 === 编号));
  for (const isIts of [isOfDomain, isLikely]) {
    for (const catalogue of catalogues) {
      const from = found.has(catalogue) ? undefined : [...free].find(isIts(catalogue));
      if (from === undefined) continue;
      found.set(catalogue, from);
      free.delete(from);
    }
  }
  return catalogues.map((catalogue) => ({ catalogue, from: found.get(catalogue) }));
}

function isSame(one: Catalogue, other: Catalogue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
