// What the mergers of kin share.
import type { ConflictKind } from '../../model/merge.ts';
import type { VersionItem } from '../../model/version.ts';
import { type ItemTools, meansTheSame } from './item-mergers.ts';
import type { Kin, Links } from './kin.ts';
import { type MergedItem, type MergedKin, nothing, wholeItem, wholeItems } from './merged-item.ts';
import { domainOf, type Threads } from './threads.ts';
import type { Side } from './three.ts';

export interface KinTools extends ItemTools {
  readonly threads: Threads;
  readonly links: Links;
}

/** Neither edited nor put into another catalogue. */
export function isUntouched(base: VersionItem, item: VersionItem, side: Side, tools: KinTools): boolean {
  if (tools.threads.of('base', base) !== tools.threads.of(side, item)) return false;
  return meansTheSame(base.content, item.content, tools);
}

/** As ours has it, and the whole for a person to choose. */
export function unresolvedKin({ base, ours, theirs }: Kin, kind: ConflictKind, { threads }: KinTools): MergedKin {
  const items = ours.map(
    (item): MergedItem => ({ item: wholeItem(item), thread: threads.of('ours', item), ours: item }),
  );
  const about = items[0] ?? theirs[0] ?? base[0];
  if (about === undefined) return nothing;
  const home = domainOf(items[0]?.thread ?? threads.of(theirs.length > 0 ? 'theirs' : 'base', about as VersionItem));
  const values = { base: wholeItems(base, home), ours: wholeItems(ours, home), theirs: wholeItems(theirs, home) };
  return { items, conflicts: [{ kind, about, field: null, standing: items, ...values }] };
}
