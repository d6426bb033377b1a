// Most items of a changed file are as they were. They are paired here, where that needs no judgement, so that the
// matching has only those to look at that it is needed for.
import { groupBy } from '../../model/group-by.ts';
import type { ItemContent, Version, VersionItem } from '../../model/version.ts';

export interface Remainder {
  readonly before: Version;
  readonly after: Version;
  /** Items that are the same in every word, by the new one. */
  readonly same: ReadonlyMap<VersionItem, VersionItem>;
}

/**
 * Leaves out of both versions what is the same: items with the same 编号, domain and content, in the same file first,
 * then in any. What has the same words in another domain has moved and stays in.
 */
export function dropUnchanged(before: Version, after: Version): Remainder {
  const same = new Map<VersionItem, VersionItem>();
  const taken = new Set<VersionItem>();
  for (const keyOf of [fileKey, contentKey]) pairEqual({ before, after }, keyOf, same, taken);
  return {
    before: without(before, (item) => taken.has(item)),
    after: without(after, (item) => same.has(item)),
    same,
  };
}

type KeyOf = (item: VersionItem, version: Version) => string;

const fileKey: KeyOf = (item, version) => `${version.catalogues[item.catalogue]?.file}\0${contentKey(item, version)}`;
const contentKey: KeyOf = ({ id = '', domain, content }) => `${id}\0${domain}\0${wordsOf(content)}`;

/** The same content is the new side of one step and the old side of the next. */
const known = new WeakMap<ItemContent, string>();

function wordsOf(content: ItemContent): string {
  const words = known.get(content) ?? JSON.stringify(content);
  known.set(content, words);
  return words;
}

function pairEqual(
  { before, after }: Record<'before' | 'after', Version>,
  keyOf: KeyOf,
  same: Map<VersionItem, VersionItem>,
  taken: Set<VersionItem>,
): void {
  const open = itemsOf(before).filter((item) => !taken.has(item));
  const waiting = groupBy(open, (item) => keyOf(item, before));
  for (const item of itemsOf(after)) {
    if (same.has(item)) continue;
    const found = waiting.get(keyOf(item, after))?.shift();
    if (found === undefined) continue;
    same.set(item, found);
    taken.add(found);
  }
}

function itemsOf({ catalogues }: Version): readonly VersionItem[] {
  return catalogues.flatMap(({ items }) => items);
}

function without(version: Version, isDropped: (item: VersionItem) => boolean): Version {
  const catalogues = version.catalogues.map((catalogue) => {
    return { ...catalogue, items: catalogue.items.filter((item) => !isDropped(item)) };
  });
  return { ...version, catalogues };
}
