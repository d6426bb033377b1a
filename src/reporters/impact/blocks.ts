import { type EntryImpact, type ImpactUse, impactActions } from '../../model/impact.ts';

/** Uses of one entry that say the same and need the same: one edit in thirty-seven items. */
export interface ImpactBlock {
  readonly first: ImpactUse;
  readonly uses: readonly ImpactUse[];
}

/** What can be done at once first; within that in the order of the version. */
export function impactBlocks({ uses }: EntryImpact): readonly ImpactBlock[] {
  const blocks = new Map<string, ImpactUse[]>();
  for (const use of uses) {
    const { action, text, proposals, reason, notes } = use;
    const key = JSON.stringify([action, text, proposals, reason, notes]);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [use]);
    else block.push(use);
  }
  const rank = (use: ImpactUse) => impactActions.indexOf(use.action);
  return [...blocks.values()]
    .flatMap((block) => block.slice(0, 1).map((first) => ({ first, uses: block })))
    .sort((one, other) => rank(one.first) - rank(other.first));
}
