// --confirm: what the tool would not guess is asked, and a yes is recorded in the new version, so that it is asked once.
import type { ChangeSet } from '../../model/change-set.ts';
import { type Answer, lineageOf, withoutRejected } from '../../operations/lineage.ts';
import type { CommandContext } from '../context.ts';
import type { Sides } from '../open-sides.ts';
import { answersFromFile } from './answers-file.ts';
import { askAnswers } from './ask-answers.ts';
import { recordLineage, refuseUnrecordable } from './record-lineage.ts';

export interface Comparison {
  readonly sides: Sides;
  readonly changeSet: ChangeSet;
  /** Compares again, after something was recorded. */
  compare(sides: Sides): Promise<ChangeSet>;
}

export interface ConfirmSettings {
  /** The file with the answers; true: asked at the terminal. */
  readonly answers: string | true;
  readonly dryRun: boolean;
}

/**
 * @returns the comparison as it is with the answers
 * @throws UsableError where a yes could not be recorded, nobody can be asked, or the file is not sound
 */
export async function confirmCandidates(
  { sides, changeSet, compare }: Comparison,
  { answers: source, dryRun }: ConfirmSettings,
  context: CommandContext,
): Promise<ChangeSet> {
  refuseUnrecordable(changeSet.candidates, sides.after);
  const answers: readonly Answer[] =
    source === true
      ? await askAnswers(changeSet.candidates, context)
      : await answersFromFile(source, { sides, changeSet, dryRun }, context);
  const confirmed = answers.filter(({ isSame }) => isSame);
  const rejected = answers.filter(({ isSame }) => !isSame);
  refuseUnrecordable(confirmed, sides.after);
  const lineage = lineageOf(confirmed);
  if (lineage.length === 0) return withoutRejected(changeSet, rejected);
  const after = await recordLineage(sides, lineage, dryRun, context);
  return withoutRejected(await compare({ ...sides, after }), rejected);
}
