// A matching → what changed, one change an item or a group of items that belong together.
import { type ChangeKind, changeKinds } from '../../model/change-kinds.ts';
import type {
  Added,
  Changed,
  FieldChange,
  MergedChange,
  Reason,
  Removed,
  SplitChange,
} from '../../model/change-set.ts';
import type { Merged, Pair, Split } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { compareTogether, type DiffTools } from './compare-items.ts';
import { gravestPart, type Weight, weighWhole } from './gravity.ts';

export function addedChange(after: VersionItem, tools: DiffTools): Added {
  return { kind: 'added', ...weightOf('item-added', tools.reasoner.ofItem('added', [after]), tools), after };
}

export function removedChange(before: VersionItem, tools: DiffTools): Removed {
  return { kind: 'removed', ...weightOf('item-removed', tools.reasoner.ofItem('removed', [before]), tools), before };
}

/** Undefined where nothing but the place in the order may have changed. */
export function pairChange(
  pair: Pair,
  fields: readonly FieldChange[],
  moved: boolean,
  tools: DiffTools,
): Changed | undefined {
  const { before, after, matchedBy, score } = pair;
  const domainMoved = isDomainMoved(pair, tools);
  const weight = domainMoved
    ? weighWhole(weightOf('domain-changed', tools.reasoner.ofItem('domain-changed', [before, after]), tools), fields)
    : gravestPart(fields);
  if (weight === undefined) return undefined;
  const { level, reason } = weight;
  return { kind: 'changed', level, reason, matchedBy, score, before, after, moved, domainMoved, fields };
}

export function isDomainMoved({ before, after }: Pair, { domainKey }: DiffTools): boolean {
  return before.domain !== after.domain && domainKey(before.domain) !== domainKey(after.domain);
}

export function splitChange({ before, after, matchedBy, score }: Split, tools: DiffTools): SplitChange {
  const fields = compareTogether([before], after, tools);
  const own = weightOf('item-split', tools.reasoner.ofItem('split', [before, ...after]), tools);
  return { kind: 'split', ...weighWhole(own, fields), matchedBy, score, before, after, fields };
}

export function mergedChange({ before, after, matchedBy, score }: Merged, tools: DiffTools): MergedChange {
  const fields = compareTogether(before, [after], tools);
  const own = weightOf('item-merged', tools.reasoner.ofItem('merged', [...before, after]), tools);
  return { kind: 'merged', ...weighWhole(own, fields), matchedBy, score, before, after, fields };
}

function weightOf(kind: ChangeKind, reason: Reason, { levels }: DiffTools): Weight {
  return { level: levels[kind] ?? changeKinds[kind].level, reason };
}
