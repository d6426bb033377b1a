import type { Revision } from '../../model/revision.ts';
import type { HistoryStep, StepVersions } from '../../operations/history/step.ts';
import { type FileContent, type FileOpener, type OpenedCatalogue, versionOf } from './files.ts';

/** What a step does to one file. */
export interface StepFile {
  readonly before: FileContent | undefined;
  readonly after: FileContent | undefined;
}

export interface StepPlan {
  readonly revision: Revision;
  readonly isEarliest: boolean;
  /** By name, in order. */
  readonly files: ReadonlyMap<string, StepFile>;
}

/**
 * @param plans newest first
 * A file that cannot be read in one version is compared over it: from the last version that could be read to the next.
 */
export function historySteps(plans: readonly StepPlan[], opener: FileOpener): HistoryStep[] {
  return plans.map((plan, index) => ({
    revision: plan.revision,
    isEarliest: plan.isEarliest,
    files: [...plan.files.keys()],
    open: (only) => openStep(plan, plans.slice(index + 1), opener, only),
  }));
}

async function openStep(
  { files }: StepPlan,
  older: readonly StepPlan[],
  opener: FileOpener,
  only: ReadonlySet<string> | undefined,
): Promise<StepVersions> {
  const before: OpenedCatalogue[] = [];
  const after: OpenedCatalogue[] = [];
  const unreadable: string[] = [];
  for (const [name, file] of files) {
    if (only !== undefined && !only.has(name)) continue;
    const young = file.after === undefined ? [] : await opener.open(file.after);
    if (young === undefined) {
      unreadable.push(name);
      continue;
    }
    after.push(...young);
    before.push(...(await lastReadable(name, file.before, older, opener)));
  }
  return { before: versionOf('', before), after: versionOf('', after), unreadable };
}

async function lastReadable(
  name: string,
  content: FileContent | undefined,
  older: readonly StepPlan[],
  opener: FileOpener,
): Promise<readonly OpenedCatalogue[]> {
  if (content === undefined) return [];
  const sources = await opener.open(content);
  if (sources !== undefined) return sources;
  const index = older.findIndex(({ files }) => files.has(name));
  const earlier = older[index]?.files.get(name)?.before;
  return lastReadable(name, earlier, older.slice(index + 1), opener);
}
