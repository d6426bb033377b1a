import type { LevelSettings } from '../model/change-kinds.ts';
import type { ChangeSet } from '../model/change-set.ts';
import type { Matching } from '../model/matching.ts';
import type { Version } from '../model/version.ts';
import { diffMatched } from '../operations/diff/diff-matched.ts';
import { matchItems } from '../operations/match-items.ts';
import { idsLookUnrelated } from '../operations/unrelated-ids.ts';
import type { CommandContext } from './context.ts';
import type { Sides } from './open-sides.ts';

interface Compared {
  readonly matching: Matching;
  readonly changeSet: ChangeSet;
}

export async function compareSides(
  { before, after, registers }: Sides,
  levels: LevelSettings,
  context: CommandContext,
): Promise<Compared> {
  const counts = [before, after].map(({ version }) => countItems(version));
  const progress = await context.startProgress(`正在比较 ${counts.join(' 项和 ')} 项`);
  try {
    const matching = matchItems(before.version, after.version, { registers });
    return { matching, changeSet: diffMatched(before.version, after.version, matching, { registers, levels }) };
  } finally {
    progress.stop();
  }
}

/** Where the ids of the two sides seem to have nothing to do with each other, the whole comparison is in doubt. */
export function noteUnrelatedIds(changeSet: ChangeSet, { note }: CommandContext): void {
  if (idsLookUnrelated(changeSet)) note(unrelatedIds);
}

const unrelatedIds =
  '注意：编号相同的事项，有不少名称和内容都不同，两边的编号像是各编各的（比如分别导入的）。这样比出来的改动不可靠，请加 --ignore-ids 再比一次';

function countItems({ catalogues }: Version): number {
  return catalogues.reduce((sum, { items }) => sum + items.length, 0);
}
