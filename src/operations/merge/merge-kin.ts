// What belongs together, in three versions → what stands in the result.
import type { ConflictValue, WholeItem } from '../../model/merge.ts';
import type { VersionItem } from '../../model/version.ts';
import { mergeFields } from './item-mergers.ts';
import type { Kin } from './kin.ts';
import { isUntouched, type KinTools, unresolvedKin } from './kin-tools.ts';
import { mergeDivided } from './merge-divided.ts';
import { type ItemConflict, type MergedItem, type MergedKin, nothing, wholeItem } from './merged-item.ts';
import type { Thread } from './threads.ts';
import type { Side } from './three.ts';

/** What both sides added is two kin here; merge-added.ts looks which of them are one item. */
export function mergeKin(kin: Kin, tools: KinTools): MergedKin {
  if (kin.base.length > 1 || kin.ours.length > 1 || kin.theirs.length > 1) return mergeDivided(kin, tools);
  const [[base], [ours], [theirs]] = [kin.base, kin.ours, kin.theirs];
  if (base === undefined) return mergeAdded(kin, tools);
  if (ours === undefined && theirs === undefined) return nothing;
  if (ours === undefined || theirs === undefined) return mergeRemoved(base, kin, tools);
  return mergeEdited(base, ours, theirs, tools);
}

function mergeEdited(base: VersionItem, ours: VersionItem, theirs: VersionItem, tools: KinTools): MergedKin {
  const whole = { base: wholeItem(base), ours: wholeItem(ours), theirs: wholeItem(theirs) };
  const { item, open } = mergeFields(whole, tools);
  const home = mergeHome(base, ours, theirs, tools);
  const merged: MergedItem = { item, thread: home.thread, base, ours, theirs };
  const conflicts = open.map((field): ItemConflict => {
    const valueIn = (item: WholeItem) => (item[field] ?? null) as ConflictValue | null;
    const values = { base: valueIn(whole.base), ours: valueIn(whole.ours), theirs: valueIn(whole.theirs) };
    return { kind: 'both-changed', about: merged, field, ...values };
  });
  if (!home.isOpen) return { items: [merged], conflicts };
  const domains = { base: base.domain, ours: ours.domain, theirs: theirs.domain };
  return {
    items: [merged],
    conflicts: [...conflicts, { kind: 'both-changed', about: merged, field: '领域', ...domains }],
  };
}

/** The catalogue that it stands in is a field like any other. */
function mergeHome(
  base: VersionItem,
  ours: VersionItem,
  theirs: VersionItem,
  { threads }: KinTools,
): { thread: Thread; isOpen: boolean } {
  const [was, here, there] = [threads.of('base', base), threads.of('ours', ours), threads.of('theirs', theirs)];
  if (was === here && was !== there) return { thread: there, isOpen: false };
  return { thread: here, isOpen: was !== here && was !== there && here !== there };
}

function mergeRemoved(base: VersionItem, kin: Kin, tools: KinTools): MergedKin {
  const side: Side = kin.ours.length > 0 ? 'ours' : 'theirs';
  const left = kin[side][0] as VersionItem;
  if (isUntouched(base, left, side, tools)) return nothing;
  return unresolvedKin(kin, side === 'ours' ? 'changed-removed' : 'removed-changed', tools);
}

/** What was added to a catalogue that the other side took out as a whole is not wanted by both. */
function mergeAdded(kin: Kin, tools: KinTools): MergedKin {
  const side: Side = kin.ours.length > 0 ? 'ours' : 'theirs';
  const item = kin[side][0] as VersionItem;
  const thread = tools.threads.of(side, item);
  if (thread.base !== undefined && thread[side === 'ours' ? 'theirs' : 'ours'] === undefined) {
    return unresolvedKin(kin, side === 'ours' ? 'changed-removed' : 'removed-changed', tools);
  }
  return { items: [{ item: wholeItem(item), thread, [side]: item }], conflicts: [] };
}
