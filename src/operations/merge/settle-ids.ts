// No 编号 twice in the result because each side gave it to another item, and none without.
import { domainOfName } from '../../fields/domain.ts';
import type { WholeItem } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { createIdGiver } from '../import-table/assign-ids.ts';
import { nextFreeId } from '../next-free-id.ts';
import type { ItemConflict, MergedItem } from './merged-item.ts';

export interface SettledIds {
  /** Each of them with the one that it is made of. */
  readonly items: ReadonlyMap<MergedItem, MergedItem>;
  readonly conflicts: readonly ItemConflict[];
}

/**
 * An id that arrives from theirs yields to another item of ours that has it: an item of both keeps that of ours, a new
 * one gets the next that is free. What one side gave twice is that side's matter.
 * @param used every id that a version uses or has used
 */
export function settleIds(items: readonly MergedItem[], used: ReadonlySet<string>): SettledIds {
  const holders = new Map(items.flatMap((each) => (hasOwnId(each) ? [[each.item.编号, each] as const] : [])));
  const taken = new Set(used);
  const settled = new Map<MergedItem, MergedItem>();
  const conflicts: ItemConflict[] = [];
  for (const each of items) {
    const arriving = each.ours?.id === each.item.编号 ? undefined : each.item.编号;
    const holder = arriving === undefined ? undefined : holders.get(arriving);
    if (arriving === undefined || holder === undefined || holder.theirs?.id === arriving) {
      settled.set(each, each);
      continue;
    }
    const id = each.ours?.id ?? nextFreeId(arriving, taken);
    taken.add(id);
    settled.set(each, { ...each, item: { ...each.item, 编号: id } });
    const kind = each.ours === undefined ? 'both-added' : 'both-changed';
    conflicts.push({ kind, about: each, field: '编号', base: each.base?.id ?? null, ours: id, theirs: arriving });
  }
  return { items: settled, conflicts };
}

function hasOwnId({ item, ours }: MergedItem): boolean {
  return item.编号 !== undefined && ours?.id === item.编号;
}

/** Every 编号 of the versions, former ones included. */
export function idsEverUsed(versions: readonly Version[]): Set<string> {
  const items = versions.flatMap(({ catalogues }) => catalogues.flatMap((catalogue) => catalogue.items));
  return new Set(
    items.flatMap(({ id, content: { 曾用编号 = [] } }) => (id === undefined ? 曾用编号 : [id, ...曾用编号])),
  );
}

/** Gives a new 编号 to items that no version has one for. */
export function createNumbering(
  used: Iterable<string>,
  { domains }: Registers,
): (item: WholeItem, domain: string) => WholeItem & { 编号: string } {
  const giver = createIdGiver(domains, used);
  return (item, domain) => {
    if (item.编号 !== undefined) return { ...item, 编号: item.编号 };
    const [numbered] = giver.number(domainOfName(domain, domains)?.名称 ?? domain, [item], []);
    return { ...item, 编号: numbered?.编号 ?? '' };
  };
}
