// Reading a sheet into a folder that holds its catalogue: which item of the sheet is which item of the file.
import type { Item } from '../../model/catalogue.ts';
import type { Pair } from '../../model/matching.ts';
import type { Registers } from '../../model/registers.ts';
import type { ItemContent, Version, VersionItem } from '../../model/version.ts';
import { matchItems } from '../match-items.ts';

/** An item as a sheet gives it: with an id only where the sheet has a column for it. */
export type Unnumbered = Partial<Item>;

export interface Kept {
  /** 编号 of the existing item that this one is. */
  readonly id?: string;
  /** 编号 of the existing items that were split or merged into this one. */
  readonly formerIds?: readonly string[];
  /** The existing item, where only likeness says that it is the same: a person should look. */
  readonly like?: ItemContent;
}

const nothing: Kept = {};

/** @returns one an item, in their order; nothing for an item with an id of its own, or that matches no existing one */
export function keepIds(
  domain: string,
  items: readonly Unnumbered[],
  existing: readonly Item[],
  registers: Registers,
): readonly Kept[] {
  if (existing.length === 0 || items.every(({ 编号 }) => 编号 !== undefined)) return items.map(() => nothing);
  const given = new Set(items.map(({ 编号 }) => 编号));
  const free = existing.filter(({ 编号 }) => !given.has(编号));
  const unnumbered = items.filter(({ 编号 }) => 编号 === undefined);
  const { pairs, splits, merges } = matchItems(versionOf(domain, free), versionOf(domain, unnumbered), { registers });
  const idOf = ({ index }: VersionItem) => free[index]?.编号 ?? '';
  const kept = new Map<Unnumbered | undefined, Kept>();
  for (const pair of pairs) kept.set(unnumbered[pair.after.index], keptBy(pair, idOf(pair.before)));
  for (const { before, after } of splits) {
    for (const { index } of after) kept.set(unnumbered[index], { formerIds: [idOf(before)] });
  }
  for (const { before, after } of merges) kept.set(unnumbered[after.index], { formerIds: before.map(idOf) });
  return items.map((item) => kept.get(item) ?? nothing);
}

function keptBy({ matchedBy, before }: Pair, id: string): Kept {
  return matchedBy === 'similarity' ? { id, like: before.content } : { id };
}

/** Without ids: those of the sheet are settled, and the file's are what is looked for. */
function versionOf(domain: string, items: readonly Unnumbered[]): Version {
  const head = { 格式: 'gkml/1', 目录: domain, 领域: domain } as const;
  const versionItems = items.map(({ 编号: _, ...content }, index) => {
    return { id: undefined, content, domain, catalogue: 0, index };
  });
  return { name: domain, catalogues: [{ file: '', head, items: versionItems, locate: () => ({ file: '' }) }] };
}
