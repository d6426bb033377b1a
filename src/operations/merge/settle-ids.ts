// No 编号 twice in the result because each side gave it to another item, and none without.
import { domainOfName } from '../../fields/domain.ts';
import type { WholeItem } from '../../model/merge.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { createIdGiver } from '../import-table/assign-ids.ts';
import { type ItemConflict, type MergedItem, wholeItem } from './merged-item.ts';

export interface SettledIds {
  /** Each of them in the place of the one that it is made of; those that are left out stand in a conflict. */
  readonly items: ReadonlyMap<MergedItem, MergedItem>;
  readonly conflicts: readonly ItemConflict[];
}

/** An id that arrives from theirs yields to an item of ours that has it; what one side gave twice is that side's matter. */
export function settleIds(items: readonly MergedItem[]): SettledIds {
  const holders = new Map(items.flatMap((each) => (hasOwnId(each) ? [[each.item.编号, each] as const] : [])));
  const settled = new Map<MergedItem, MergedItem>();
  const conflicts: ItemConflict[] = [];
  for (const each of items) {
    const holder = arrivesWithId(each) ? holders.get(each.item.编号) : undefined;
    if (holder === undefined || holder.theirs?.id === each.item.编号) {
      settled.set(each, each);
      continue;
    }
    const reverted = withOwnId(each);
    if (reverted !== undefined) settled.set(each, reverted);
    conflicts.push(clash(each, reverted, holder));
  }
  return { items: settled, conflicts };
}

function hasOwnId({ item, ours }: MergedItem): boolean {
  return item.编号 !== undefined && ours?.id === item.编号;
}

function arrivesWithId({ item, ours }: MergedItem): boolean {
  return item.编号 !== undefined && ours?.id !== item.编号;
}

function withOwnId(each: MergedItem): MergedItem | undefined {
  if (each.ours?.id === undefined) return undefined;
  return { ...each, item: { ...each.item, 编号: each.ours.id } };
}

function clash(each: MergedItem, reverted: MergedItem | undefined, holder: MergedItem): ItemConflict {
  if (reverted === undefined) {
    return { kind: 'both-added', about: holder, field: null, base: null, ours: holder.item, theirs: each.item };
  }
  const ids = { base: each.base?.id ?? null, ours: each.ours?.id ?? null, theirs: each.item.编号 ?? null };
  return { kind: 'both-changed', about: each, field: '编号', ...ids };
}

/** Gives a new 编号 to items that no version has one for: never one that any version uses or has used. */
export function createNumbering(
  versions: readonly Version[],
  { domains }: Registers,
): (item: WholeItem, domain: string) => WholeItem & { 编号: string } {
  const items = versions.flatMap(({ catalogues }) => catalogues.flatMap((catalogue) => catalogue.items.map(wholeItem)));
  const giver = createIdGiver(
    domains,
    items.flatMap(({ 编号, 曾用编号 = [] }) => (编号 === undefined ? 曾用编号 : [编号, ...曾用编号])),
  );
  return (item, domain) => {
    if (item.编号 !== undefined) return { ...item, 编号: item.编号 };
    const [numbered] = giver.number(domainOfName(domain, domains)?.名称 ?? domain, [item], []);
    return { ...item, 编号: numbered?.编号 ?? '' };
  };
}
