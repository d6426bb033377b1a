import { normaliseContent } from '../fields/content.ts';
import type { Changed, ChangeSet } from '../model/change-set.ts';

/** Fewer than these may well be items that were rewritten under their old ids. */
const fewest = 3;

/**
 * True where pairs that were matched by 编号 have another name and not one element of 内容 in common, and these are
 * most pairs, or most of them only passed their names on, as a row that was put in moves the numbers of those below:
 * the numbers were given to each version by itself, as two separate imports do, and say nothing of each other.
 */
export function idsLookUnrelated({ changes, summary }: ChangeSet): boolean {
  const byId = changes.filter((change): change is Changed => change.kind === 'changed' && change.matchedBy === 'id');
  const unrelated = byId.filter(isUnrelated);
  if (unrelated.length < fewest) return false;
  return unrelated.length * 2 > byId.length + summary.unchanged || passedOn(unrelated) * 2 > unrelated.length;
}

/** How many of the old names stand in the new version under another number. */
function passedOn(pairs: readonly Changed[]): number {
  const names = new Set(pairs.map(({ after }) => after.content.名称));
  return pairs.filter(({ before }) => names.has(before.content.名称)).length;
}

function isUnrelated({ before, after, fields }: Changed): boolean {
  if (!fields.some(({ field }) => field === '名称')) return false;
  const elements = new Set(elementsOf(before.content.内容));
  return !elementsOf(after.content.内容).some((element) => elements.has(element));
}

function elementsOf(content: string | undefined): string[] {
  return normaliseContent(content ?? '')
    .split('\n')
    .filter((element) => element !== '');
}
