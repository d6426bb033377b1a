// The catalogues while conflicts are put into them one by one.
import type { Catalogue, Item } from '../../model/catalogue.ts';
import type { CatalogueHead } from '../../model/exact-values.ts';
import type { ConflictItem } from '../../model/merge.ts';

export interface CatalogueDraft {
  head: CatalogueHead;
  items: Item[];
}

/** Where an item stands. */
export interface Place {
  readonly catalogue: CatalogueDraft;
  readonly index: number;
}

/** Why a choice cannot be put in: the item or catalogue is not there, is not as ours had it, the value does not fit, its 编号 is in use. */
export type Refusal = 'unknown' | 'stale' | 'unfit' | 'taken';

export function draftOf({ 事项, ...head }: Catalogue): CatalogueDraft {
  return { head, items: [...事项] };
}

export function catalogueOf({ head, items }: CatalogueDraft): Catalogue {
  return { ...head, 事项: items };
}

/** By 编号, within its domain first; an item without one by its names, where these are unique. */
export function findItem(drafts: readonly CatalogueDraft[], item: ConflictItem): Place | undefined {
  const home = drafts.filter(({ head }) => head.领域 === item.领域);
  for (const catalogues of [home, drafts]) {
    const places = catalogues.flatMap((catalogue) => placesIn(catalogue, item));
    if (places.length === 1) return places[0];
  }
  return undefined;
}

function placesIn(catalogue: CatalogueDraft, { 编号, 一级事项, 名称 }: ConflictItem): Place[] {
  return catalogue.items.flatMap((item, index) => {
    const isMeant =
      编号 === null ? (item.名称 ?? null) === 名称 && (item.一级事项 ?? null) === 一级事项 : item.编号 === 编号;
    return isMeant ? [{ catalogue, index }] : [];
  });
}

/** The catalogue of a domain; a new one, under the given head where there is one, where an item has to go to a domain that has none. */
export function catalogueFor(drafts: CatalogueDraft[], domain: string, home?: CatalogueHead): CatalogueDraft {
  const found = drafts.find(({ head }) => head.领域 === domain);
  if (found !== undefined) return found;
  const region = drafts[0]?.head.地区;
  const opened: CatalogueDraft = {
    head: home ?? {
      格式: 'gkml/1',
      目录: `${region?.名称 ?? ''}${domain}领域基层政务公开标准目录`,
      领域: domain,
      ...(region && { 地区: region }),
    },
    items: [],
  };
  drafts.push(opened);
  return opened;
}

export function idsIn(drafts: readonly CatalogueDraft[], except: ReadonlySet<Item> = new Set()): Set<string> {
  const items = drafts.flatMap((draft) => draft.items);
  return new Set(items.filter((item) => !except.has(item)).map(({ 编号 }) => 编号));
}
