// Versions whose items were matched → what changed.
import { createActReader } from '../../fields/act.ts';
import { createChannelReader } from '../../fields/channel.ts';
import { createDomainKey } from '../../fields/domain.ts';
import { createOrganReader } from '../../fields/organ-name.ts';
import type { LevelSettings } from '../../model/change-kinds.ts';
import type { Change, ChangeSet } from '../../model/change-set.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Matching, Pair } from '../../model/matching.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { inOrder } from './change-order.ts';
import { comparePair, type DiffTools } from './compare-items.ts';
import { countByKind } from './count-by-kind.ts';
import { compareHeads } from './head-changes.ts';
import { addedChange, isDomainMoved, mergedChange, pairChange, removedChange, splitChange } from './item-changes.ts';
import { movedPairs } from './moved-pairs.ts';
import { createReasoner } from './reasons.ts';

export interface DiffOptions {
  readonly registers: Registers;
  readonly levels?: LevelSettings;
}

export function diffMatched(before: Version, after: Version, matching: Matching, options: DiffOptions): ChangeSet {
  const tools = toolsFor(before, after, options);
  const pairs = comparePairs(matching.pairs, tools);
  const changes = [
    ...pairs.changes,
    ...matching.splits.map((split) => splitChange(split, tools)),
    ...matching.merges.map((merge) => mergedChange(merge, tools)),
    ...matching.added.map((item) => addedChange(item, tools)),
    ...matching.removed.map((item) => removedChange(item, tools)),
  ];
  const { domainKey } = tools;
  return {
    before,
    after,
    summary: {
      ...countByKind(changes),
      unchanged: matching.pairs.length - pairs.changes.length,
      moved: pairs.moved,
      noise: pairs.noise,
    },
    changes: inOrder(changes, matching, { before, after, domainKey }),
    candidates: matching.candidates,
    heads: compareHeads(before, after, domainKey),
  };
}

function toolsFor(before: Version, after: Version, { registers, levels = {} }: DiffOptions): DiffTools {
  return {
    acts: createActReader(registers.acts),
    organs: createOrganReader(registers.organs),
    channels: createChannelReader(registers.channels),
    reasoner: createReasoner({ registers, before, after }),
    levels,
    domainKey: createDomainKey(registers.domains),
  };
}

function comparePairs(pairs: readonly Pair[], tools: DiffTools) {
  const moved = movedWithinDomains(pairs, tools);
  const changes: Change[] = [];
  let noise = 0;
  for (const pair of pairs) {
    const difference = comparePair(pair.before, pair.after, tools);
    noise += difference.noise;
    const change = pairChange(pair, difference.fields, moved.has(pair), tools);
    if (change !== undefined) changes.push(change);
  }
  return { changes, noise, moved: moved.size };
}

function movedWithinDomains(pairs: readonly Pair[], tools: DiffTools): ReadonlySet<Pair> {
  const staying = pairs.filter((pair) => !isDomainMoved(pair, tools));
  const domains = groupBy(staying, ({ after }) => tools.domainKey(after.domain));
  return new Set([...domains.values()].flatMap((domain) => movedPairs(domain)));
}
