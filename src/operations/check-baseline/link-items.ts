// What 基准编号 says, in the words of the matching: items of the place get the ids of what they answer.
import type { Version, VersionItem } from '../../model/version.ts';
import { plainName } from '../match-items/plain-name.ts';

/** A version whose items have other ids than they were given; `original` leads back. */
export interface LinkedVersion {
  readonly version: Version;
  original(item: VersionItem): VersionItem;
}

export interface Linker {
  readonly baseline: LinkedVersion;
  link(local: Version): LinkedVersion;
}

/** What an item answers: one id, several where it was joined of them; none where it is left to the matching. */
type Answers = ReadonlyMap<VersionItem, readonly string[]>;

/**
 * Links by 基准编号, by an equal 编号 in a place that numbers as the baseline does, then by a name that is the only one
 * in its domain on both sides. Other ids are left aside: two places number alike without meaning the same.
 */
export function createLinker(baseline: Version, domainOf: (item: VersionItem) => string): Linker {
  const keyed = withOwnIds(baseline);
  const items = itemsOf(keyed.version);
  const index = indexItems(items);
  const nameOf = (item: VersionItem) => `${domainOf(item)}\u0000${plainName(item.content.名称 ?? '')}`;
  const link = (local: Version): LinkedVersion => {
    const locals = itemsOf(local);
    const answers = new Map<VersionItem, readonly string[]>();
    const trustsIds = numbersAsBaseline(locals, index);
    for (const item of locals) {
      const ids = idsMeant(item, index, trustsIds);
      if (ids.length > 0) answers.set(item, ids);
    }
    addAlikeNames(answers, locals, { items, nameOf });
    return renumbered(local, answers);
  };
  return { baseline: keyed, link };
}

function itemsOf({ catalogues }: Version): VersionItem[] {
  return catalogues.flatMap(({ items }) => items);
}

/** A baseline that is a table as published has no ids, one that is not sound may repeat some. */
function withOwnIds(baseline: Version): LinkedVersion {
  const seen = new Set<string>();
  return copied(baseline, (item) => {
    const isOwn = item.id !== undefined && !seen.has(item.id);
    const id = isOwn ? (item.id ?? '') : `\u0000${item.catalogue}:${item.index}`;
    seen.add(id);
    return { ...item, id };
  });
}

function copied(version: Version, copy: (item: VersionItem) => VersionItem): LinkedVersion {
  const originals = new Map<VersionItem, VersionItem>();
  const catalogues = version.catalogues.map((catalogue) => {
    const items = catalogue.items.map((item) => {
      const made = copy(item);
      originals.set(made, item);
      return made;
    });
    return { ...catalogue, items };
  });
  return { version: { ...version, catalogues }, original: (item) => originals.get(item) ?? item };
}

interface ItemIndex {
  readonly byId: ReadonlyMap<string, VersionItem>;
  /** 曾用编号 with the ids that its items have now. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

function indexItems(items: readonly VersionItem[]): ItemIndex {
  const successors = new Map<string, string[]>();
  for (const { id = '', content } of items) {
    for (const former of content.曾用编号 ?? []) successors.set(former, [...(successors.get(former) ?? []), id]);
  }
  return { byId: new Map(items.map((item) => [item.id ?? '', item])), successors };
}

/** True where most of the ids that both have stand under the same name: then they are no chance. */
function numbersAsBaseline(locals: readonly VersionItem[], { byId }: ItemIndex): boolean {
  const shared = locals.filter(({ id, content }) => content.基准编号 === undefined && byId.has(id ?? ''));
  const alike = shared.filter(({ id, content: { 名称 = '' } }) => {
    return plainName(名称) === plainName(byId.get(id ?? '')?.content.名称 ?? '');
  });
  return alike.length * 2 > shared.length;
}

function idsMeant({ id = '', content }: VersionItem, { byId, successors }: ItemIndex, trustsIds: boolean) {
  const { 基准编号: meant, 曾用编号: former = [] } = content;
  if (meant === undefined) return trustsIds && byId.has(id) ? [id] : [];
  // A place that numbers as the baseline does and joined several items tells so by 曾用编号.
  const joined = meant === id ? former.filter((each) => byId.has(each)) : [];
  return [...(byId.has(meant) ? [meant] : (successors.get(meant) ?? [])), ...joined];
}

interface Naming {
  readonly items: readonly VersionItem[];
  nameOf(item: VersionItem): string;
}

function addAlikeNames(
  answers: Map<VersionItem, readonly string[]>,
  locals: readonly VersionItem[],
  { items, nameOf }: Naming,
): void {
  const open = locals.filter((item) => !answers.has(item));
  if (open.length === 0) return;
  const taken = new Set([...answers.values()].flat());
  const names = uniqueBy(
    items.filter(({ id = '' }) => !taken.has(id)),
    nameOf,
  );
  for (const [name, item] of uniqueBy(open, nameOf)) {
    const meant = item === null || (item.content.名称 ?? '') === '' ? undefined : names.get(name);
    if (item !== null && meant?.id !== undefined) answers.set(item, [meant.id]);
  }
}

/** null where several have the key. */
function uniqueBy(
  items: readonly VersionItem[],
  keyOf: (item: VersionItem) => string,
): ReadonlyMap<string, VersionItem | null> {
  const found = new Map<string, VersionItem | null>();
  for (const item of items) found.set(keyOf(item), found.has(keyOf(item)) ? null : item);
  return found;
}

/** Who is first with an id gets it; all other answers are told as lineage, which says split and merged. */
function renumbered(local: Version, answers: Answers): LinkedVersion {
  const taken = new Set<string>();
  return copied(local, (item) => {
    const [first, ...others] = answers.get(item) ?? [];
    const { 曾用编号: _, ...content } = item.content;
    if (first === undefined) return { ...item, id: undefined, content };
    const isFree = !taken.has(first);
    taken.add(first);
    const id = isFree ? first : `${first}\u0000${item.catalogue}:${item.index}`;
    const former = isFree ? others : [first, ...others];
    return { ...item, id, content: former.length === 0 ? content : { ...content, 曾用编号: former } };
  });
}
