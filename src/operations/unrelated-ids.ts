import { normaliseContent } from '../fields/content.ts';
import type { Changed, ChangeSet } from '../model/change-set.ts';

/** Fewer than these may well be items that were rewritten under their old ids. */
const fewest = 3;

/**
 * True where most pairs that were matched by 编号 have another name and not one element of 内容 in common: the numbers
 * were given to each version by itself, as two separate imports do, and say nothing of each other.
 */
export function idsLookUnrelated({ changes, summary }: ChangeSet): boolean {
  const byId = changes.filter((change): change is Changed => change.kind === 'changed' && change.matchedBy === 'id');
  const unrelated = byId.filter(isUnrelated).length;
  return unrelated >= fewest && unrelated * 2 > byId.length + summary.unchanged;
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
