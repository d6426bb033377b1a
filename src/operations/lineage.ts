// What a person says of items that may belong together, and what it means for the new version.
import { comparable } from '../fields/text.ts';
import type { ChangeSet } from '../model/change-set.ts';
import type { Version, VersionItem } from '../model/version.ts';
import { findItems } from './history/find-item.ts';

/** Items of the old version and what they may have become. */
export interface Kin {
  readonly before: readonly VersionItem[];
  readonly after: readonly VersionItem[];
}

export interface Answer extends Kin {
  readonly isSame: boolean;
}

/** An item of the new version, and what its 曾用编号 has to be. */
export interface Lineage {
  readonly item: VersionItem;
  readonly formerIds: readonly string[];
}

/** Each new item gets the 编号 of every old one it comes from; items whose 曾用编号 say so already are left out. */
export function lineageOf(confirmed: readonly Kin[]): Lineage[] {
  const formerIds = new Map<VersionItem, Set<string>>();
  for (const { before, after } of confirmed) {
    for (const item of after) {
      const ids = formerIds.get(item) ?? new Set(item.content.曾用编号);
      for (const { id } of before) if (id !== undefined && id !== item.id) ids.add(id);
      formerIds.set(item, ids);
    }
  }
  const known = ({ content }: VersionItem) => content.曾用编号?.length ?? 0;
  return [...formerIds]
    .filter(([item, ids]) => ids.size > known(item))
    .map(([item, ids]) => ({ item, formerIds: [...ids] }));
}

/** Without the candidates of which a person said no. */
export function withoutRejected(changeSet: ChangeSet, rejected: readonly Kin[]): ChangeSet {
  const keys = new Set(rejected.map(kinKey));
  return { ...changeSet, candidates: changeSet.candidates.filter((candidate) => !keys.has(kinKey(candidate))) };
}

/** By where the items stand: the same however often the versions are read. */
function kinKey({ before, after }: Kin): string {
  return [before, after].map((items) => items.map(({ catalogue, index }) => `${catalogue}:${index}`).sort()).join(' ');
}

/** 领域/一级事项/名称: what an item without a 编号 is called by. */
export function itemPath({ domain, content }: VersionItem): string {
  return [domain, content.一级事项, content.名称].filter((part) => part !== undefined && part !== '').join('/');
}

/** Items by 编号, else by name, else by 领域/一级事项/名称. */
export function itemsCalled(version: Version, word: string): readonly VersionItem[] {
  const found = findItems(version, word);
  if (found.length > 0) return found;
  const path = comparable(word);
  return version.catalogues.flatMap(({ items }) => items.filter((item) => comparable(itemPath(item)) === path));
}
