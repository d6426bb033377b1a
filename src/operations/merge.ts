// Two edited versions of the catalogues and the one that both come from → one (DESIGN §7).
import { createDomainKey } from '../fields/domain.ts';
import { groupBy } from '../model/group-by.ts';
import type { Merge } from '../model/merge.ts';
import type { Registers } from '../model/registers.ts';
import type { Version } from '../model/version.ts';
import { matchItems } from './match-items.ts';
import { assembleCatalogues } from './merge/assemble-catalogues.ts';
import { createItemTools } from './merge/item-mergers.ts';
import { kinOf } from './merge/kin.ts';
import type { KinTools } from './merge/kin-tools.ts';
import { addedTwice, mergeAddedTwice } from './merge/merge-added.ts';
import { mergeKin } from './merge/merge-kin.ts';
import type { MergedKin } from './merge/merged-item.ts';
import { idsEverUsed, settleIds } from './merge/settle-ids.ts';
import { summariseMerge } from './merge/summarise-merge.ts';
import { threadCatalogues } from './merge/threads.ts';
import type { Three } from './merge/three.ts';

/**
 * Item by item and field by field; lists as sets. What one side wrote arrives or stands in a conflict; where there is a
 * conflict the result has what ours has. Pure and total. Swapped sides give the same conflicts mirrored.
 */
export function mergeVersions(
  base: Version,
  ours: Version,
  theirs: Version,
  options: { readonly registers: Registers },
): Merge {
  const versions = { base, ours, theirs };
  const { registers } = options;
  const links = { ours: matchItems(base, ours, options), theirs: matchItems(base, theirs, options) };
  const threads = threadCatalogues(versions, links, createDomainKey(registers.domains));
  const tools = { ...createItemTools(registers), threads, links };
  const { items, conflicts } = mergeItems(versions, tools, registers);
  const usedIds = idsEverUsed([base, ours, theirs]);
  const ids = settleIds(items, usedIds);
  const all = { items: ids.items, conflicts: [...conflicts, ...ids.conflicts], usedIds };
  const { catalogues, open } = assembleCatalogues(all, versions, { threads, registers });
  return { catalogues, conflicts: open, summary: summariseMerge([...ids.items.values()], ours) };
}

function mergeItems(versions: Three<Version>, tools: KinTools, registers: Registers): MergedKin {
  const kin = kinOf(versions, tools.links);
  const twice = groupBy(addedTwice(kin, versions, tools, registers), ({ ours }) => ours);
  const answered = new Set([...twice.values()].flat().map(({ theirs }) => theirs));
  const merged = kin.map((each) => {
    const [item] = each.ours;
    const [pair] = (item && twice.get(item)) ?? [];
    if (pair !== undefined) return mergeAddedTwice(pair, tools);
    const [other] = each.theirs;
    return other !== undefined && answered.has(other) ? { items: [], conflicts: [] } : mergeKin(each, tools);
  });
  return { items: merged.flatMap(({ items }) => items), conflicts: merged.flatMap(({ conflicts }) => conflicts) };
}
