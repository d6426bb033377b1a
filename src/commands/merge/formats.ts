// The formats of a merge. What is shown of a trial for machines are the changes of ours, as of any comparison.
import { posix } from 'node:path';
import type { PlannedFile } from '../../io/output.ts';
import type { Merge } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { arrangeChanges } from '../../operations/arrange-changes.ts';
import { diffVersions } from '../../operations/diff.ts';
import { json as changesJson } from '../../reporters/changes/json.ts';
import { text as changesText } from '../../reporters/changes/text.ts';
import { json } from '../../reporters/merge/json.ts';
import { markdown } from '../../reporters/merge/markdown.ts';
import { text } from '../../reporters/merge/text.ts';
import type { ReporterSettings } from '../../reporters/reporter.ts';
import { mergedVersion } from './merged-version.ts';
import type { MergePlan } from './plan-files.ts';

export const mergeFormats = ['text', 'json', 'markdown', 'xlsx'] as const;
export type MergeFormat = (typeof mergeFormats)[number];

export interface MergeReport {
  readonly merge: Merge;
  readonly plan: MergePlan;
  readonly ours: Version;
  /** Nothing is written: what would change is shown, too. */
  readonly isTrial: boolean;
  /** File of the workbook of choices. */
  readonly choices: string | undefined;
  readonly registers: Registers;
}

export async function renderMerge(
  format: MergeFormat,
  report: MergeReport,
  look: ReporterSettings,
): Promise<PlannedFile['content']> {
  const { merge, isTrial } = report;
  if (format === 'json') return isTrial ? changesJson(changesOf(report)) : json(merge.conflicts);
  if (format === 'markdown') return markdown(merge);
  if (format === 'xlsx') return workbookOf(report);
  return isTrial ? `${changesText(changesOf(report), look)}\n${text(merge, look)}` : text(merge, look);
}

function changesOf({ merge, ours, registers }: MergeReport) {
  return arrangeChanges(diffVersions(ours, mergedVersion(merge), { registers }));
}

async function workbookOf({ plan, choices = '' }: MergeReport): Promise<Uint8Array> {
  const [{ planConflicts }, { writeXlsx }] = await Promise.all([
    import('../../exporters/conflict-sheet.ts'),
    import('../../io/tables/write-xlsx.ts'),
  ]);
  const folder = posix.dirname(choices.replaceAll('\\', '/'));
  const filed = plan.filed.map(({ conflict, file }) => ({ conflict, file: posix.relative(folder, file) }));
  return writeXlsx(planConflicts(filed));
}
