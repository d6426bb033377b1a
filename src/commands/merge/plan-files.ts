// A merge as files: each catalogue with its comments and marks, and beside it the conflicts that a person has to settle.
import { posix } from 'node:path';
import { conflictFileOf, conflictText } from '../../io/conflict-files.ts';
import type { PlannedFile } from '../../io/output.ts';
import { safeFileName } from '../../io/output-name.ts';
import { entryOf } from '../../model/conflict-entry.ts';
import type { Conflict, Merge, MergedCatalogue } from '../../model/merge.ts';
import type { Version } from '../../model/version.ts';
import { conflictMarks } from '../../operations/conflict-marks.ts';
import type { MergeSides } from './sides.ts';

export interface MergePlan {
  readonly files: readonly PlannedFile[];
  /** Every conflict of the merge, with the file that it is written to. */
  readonly filed: readonly { readonly conflict: Conflict; readonly file: string }[];
}

export interface MergePlanSettings {
  readonly sides: MergeSides;
  /** Where a catalogue of the result is written. */
  pathOf(merged: MergedCatalogue): string;
  /** Where conflicts of a catalogue go that is not in the result. */
  readonly folder: string;
  /** What a person runs when the choices are made, before the name of the file. */
  readonly command: string;
}

/** Nothing is written yet. */
export async function planMergeFiles(merge: Merge, settings: MergePlanSettings): Promise<MergePlan> {
  const { mergedYaml } = await import('../../io/yaml/merge-yaml.ts');
  const homes = homesOf(merge);
  const files: PlannedFile[] = [];
  const filed: { conflict: Conflict; file: string }[] = [];
  for (const merged of merge.catalogues) {
    const path = settings.pathOf(merged);
    const conflicts = merge.conflicts.filter((conflict) => homes.get(conflict) === merged);
    const conflictFile = conflictFileOf(path);
    const marks = conflictMarks(conflicts, merged.catalogue, posix.basename(conflictFile));
    files.push({ path, content: mergedYaml(textsOf(merged, settings.sides), merged.catalogue, marks) });
    filed.push(...conflicts.map((conflict) => ({ conflict, file: conflictFile })));
  }
  for (const conflict of merge.conflicts.filter((each) => homes.get(each) === undefined)) {
    filed.push({ conflict, file: conflictFileOf(posix.join(settings.folder, safeFileName(conflict.domain))) });
  }
  return { files: [...files, ...conflictFiles(filed, settings.command)], filed };
}

function conflictFiles(filed: MergePlan['filed'], command: string): PlannedFile[] {
  const names = [...new Set(filed.map(({ file }) => file))];
  return names.map((file) => {
    const conflicts = filed.filter((each) => each.file === file).map(({ conflict }) => conflict);
    const home = conflicts.find((each) => each.home !== undefined)?.home;
    const list = { 领域: conflicts[0]?.domain ?? '', ...(home && { 目录: home }), 冲突: conflicts.map(entryOf) };
    return { path: file, content: conflictText(list, command, file) };
  });
}

/** Of two catalogues of one domain a conflict belongs to the one that has its item. */
function homesOf({ catalogues, conflicts }: Merge): ReadonlyMap<Conflict, MergedCatalogue | undefined> {
  return new Map(
    conflicts.map((conflict) => {
      const id = conflict.item?.编号;
      const holders = catalogues.filter(({ catalogue }) => catalogue.事项.some(({ 编号 }) => 编号 === id));
      const ofDomain = catalogues.filter(({ catalogue }) => catalogue.领域 === conflict.domain);
      return [conflict, ofDomain.find((each) => holders.includes(each)) ?? ofDomain[0] ?? holders[0]];
    }),
  );
}

function textsOf({ catalogue, oursFile, theirsFile }: MergedCatalogue, { base, ours, theirs }: MergeSides) {
  return {
    base: textOfDomain(base.version, catalogue.领域, base.texts),
    ours: oursFile === undefined ? undefined : ours.texts.get(oursFile),
    theirs: theirsFile === undefined ? undefined : theirs.texts.get(theirsFile),
  };
}

/** The result does not say which file of the common ancestor it comes from; a domain that stands there twice tells none. */
function textOfDomain({ catalogues }: Version, domain: string, texts: ReadonlyMap<string, string>) {
  const [found, ...others] = catalogues.filter(({ head }) => head.领域 === domain);
  return found === undefined || others.length > 0 ? undefined : texts.get(found.file);
}
