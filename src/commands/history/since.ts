import { readHistory } from '../../io/git/history.ts';
import { findCommit, isTagOrBranch, type Repository } from '../../io/git/repository.ts';
import { UsableError } from '../../model/errors.ts';
import { revisionDay } from '../../model/revision.ts';
import type { HistoryStep } from '../../operations/history/step.ts';

/**
 * The steps since a date (of the author, as the commit has it: that day included) or after a version.
 * @throws UsableError where it is neither
 */
export async function stepsSince(
  word: string,
  steps: readonly HistoryStep[],
  repository: Repository,
): Promise<readonly HistoryStep[]> {
  const day = (await isTagOrBranch(word, repository)) ? undefined : readDay(word);
  if (day !== undefined) return steps.filter(({ revision }) => (revisionDay(revision) ?? '9999') >= day);
  const commit = await findCommit(word, repository);
  if (commit === undefined) {
    throw new UsableError(`“${word}”不是日期，也不是版本`, {
      place: '--since',
      hint: '写成 2026-03-01 这样的日期，或者写标签、分支、提交的名字',
    });
  }
  const later = new Set(
    (await readHistory({ paths: [], since: commit, until: 'HEAD' }, repository)).map(({ hash }) => hash),
  );
  return steps.filter(({ revision }) => revision.commit === undefined || later.has(revision.commit.hash));
}

/** 2026, 2026-03, 2026-3-1, 2026年3月1日 → as far as it goes of 2026-03-01: days compare as texts. */
export function readDay(word: string): string | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/u.exec(word.trim());
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}
