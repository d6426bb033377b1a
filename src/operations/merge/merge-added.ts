// Items that both sides added: which of them are one item, and whether they are alike.
import { groupBy } from '../../model/group-by.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { matchItems } from '../match-items.ts';
import { meansTheSame, mergeFields } from './item-mergers.ts';
import type { Kin } from './kin.ts';
import type { KinTools } from './kin-tools.ts';
import { type ItemConflict, type MergedItem, type MergedKin, seenFrom, wholeItem } from './merged-item.ts';
import { domainOf } from './threads.ts';
import type { Side } from './three.ts';

interface AddedTwice {
  readonly ours: VersionItem;
  readonly theirs: VersionItem;
}

/** By 领域, 一级事项 and 名称 first, for two people who add two things easily take the same next 编号; then by 编号. */
export function addedTwice(
  kin: readonly Kin[],
  versions: Readonly<Record<Side, Version>>,
  tools: KinTools,
  registers: Registers,
): AddedTwice[] {
  const [ours, theirs] = [addedBy('ours', kin), addedBy('theirs', kin)];
  if (ours.length === 0 || theirs.length === 0) return [];
  const [before, after] = [onlyThese(versions.ours, ours), onlyThese(versions.theirs, theirs)];
  const named = matchItems(before.version, after.version, { registers }).pairs.flatMap((pair) => {
    const found = { ours: before.original(pair.before), theirs: after.original(pair.after) };
    const isNamed = pair.matchedBy === 'exact' || pair.matchedBy === 'key';
    return isNamed && tools.threads.of('ours', found.ours) === tools.threads.of('theirs', found.theirs) ? [found] : [];
  });
  const known = new Set(named.flatMap((pair) => [pair.ours, pair.theirs]));
  const byId = groupBy(
    theirs.filter((item) => !known.has(item) && item.id !== undefined),
    ({ id }) => id,
  );
  const numbered = ours.flatMap((item): AddedTwice[] => {
    const other = known.has(item) ? undefined : byId.get(item.id)?.shift();
    return other === undefined ? [] : [{ ours: item, theirs: other }];
  });
  return [...named, ...numbered];
}

function addedBy(side: Side, kin: readonly Kin[]): VersionItem[] {
  return kin.filter(({ base }) => base.length === 0).flatMap((each) => each[side]);
}

/** The version with these items only, and without their ids. */
function onlyThese({ name, catalogues }: Version, items: readonly VersionItem[]) {
  const wanted = new Set(items);
  const version: Version = {
    name,
    catalogues: catalogues.map((catalogue) => ({
      ...catalogue,
      items: catalogue.items.filter((item) => wanted.has(item)).map((item) => ({ ...item, id: undefined })),
    })),
  };
  const original = (copy: VersionItem) => catalogues[copy.catalogue]?.items[copy.index] as VersionItem;
  return { version, original };
}

/** One item where both wrote the same; else ours, and a conflict about the whole. */
export function mergeAddedTwice({ ours, theirs }: AddedTwice, tools: KinTools): MergedKin {
  const [own, other] = [wholeItem(ours), wholeItem(theirs)];
  const thread = tools.threads.of('ours', ours);
  const { item, open } = mergeFields({ base: {}, ours: own, theirs: other }, tools);
  const isOne = open.length === 0 && thread === tools.threads.of('theirs', theirs) && meansTheSame(own, other, tools);
  const merged: MergedItem = { item: isOne ? item : own, thread, ours, theirs };
  if (isOne) return { items: [merged], conflicts: [] };
  const values = { base: null, ours: own, theirs: seenFrom(domainOf(thread), other, theirs.domain) };
  const conflict: ItemConflict = { kind: 'both-added', about: merged, field: null, standing: [merged], ...values };
  return { items: [merged], conflicts: [conflict] };
}
