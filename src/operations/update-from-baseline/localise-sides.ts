// Both versions of the baseline as they would stand in the place, so that what is the place's own is no edit.
import { createDomainKey } from '../../fields/domain.ts';
import type { Level } from '../../fields/level.ts';
import { parseRegionName } from '../../fields/region.ts';
import { comparable } from '../../fields/text.ts';
import type { Catalogue, Item } from '../../model/catalogue.ts';
import type { CatalogueHead } from '../../model/exact-values.ts';
import type { Pair } from '../../model/matching.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version } from '../../model/version.ts';
import { localise } from '../localise-baseline.ts';
import { createOrganSettler } from '../settle-organ.ts';
import type { FiledCatalogue } from './as-version.ts';
import { isOrganForm } from './organ-mapping.ts';

/** What is known of the place's organs besides what its catalogues show. */
export interface KnownOrgans {
  readonly names: readonly string[];
  readonly answers: ReadonlyMap<string, readonly string[]>;
}

export interface Locality {
  readonly place: string;
  readonly level: Level;
  organOf(form: string): readonly string[] | undefined;
}

/** Told by a person, shown by the catalogues, or plain from the names, in this order. */
export function createLocality(
  local: Version,
  derived: ReadonlyMap<string, readonly string[]>,
  organs: KnownOrgans,
  registers: Registers,
): Locality {
  const region = local.catalogues.find(({ head }) => head.地区 !== undefined)?.head.地区;
  const place = region?.名称 ?? '';
  const level = region?.级别 ?? parseRegionName(place)?.level ?? '县级';
  const used = local.catalogues.flatMap(({ items }) => items.flatMap(({ content }) => content.主体 ?? []));
  const names = [...new Set([...organs.names, ...used.filter((name) => !isOrganForm(name))])];
  const settle = createOrganSettler({ place, level, names, answers: organs.answers, register: registers.organs });
  const told = new Map([...organs.answers].map(([form, meant]) => [comparable(form), meant]));
  return {
    place,
    level,
    organOf(form) {
      const known = told.get(comparable(form)) ?? derived.get(comparable(form));
      if (known !== undefined) return known;
      const settlement = settle(form);
      return 'organs' in settlement ? settlement.organs : undefined;
    },
  };
}

/** The baseline's catalogues under the heads of the place's own; those that the place has not get one like them. */
export function localiseAll(
  filed: readonly FiledCatalogue[],
  local: Version,
  locality: Locality,
  registers: Registers,
): FiledCatalogue[] {
  const domainKey = createDomainKey(registers.domains);
  const heads = new Map(local.catalogues.map(({ head }) => [domainKey(head.领域), head] as const).reverse());
  return filed.map(({ file, catalogue }) => {
    const own = heads.get(domainKey(catalogue.领域));
    const { 事项: items, ...head } = localise(catalogue, locality);
    const former = new Map(catalogue.事项.map(({ 编号, 曾用编号 }) => [编号, 曾用编号]));
    return {
      file,
      catalogue: {
        ...(own === undefined ? head : underHead(own, catalogue)),
        事项: items.map((item) => withFormer(item, former)),
      },
    };
  });
}

/** What the head says is the place's own, but for the name of the domain. */
function underHead(own: CatalogueHead, { 领域 }: Catalogue): CatalogueHead {
  return { ...own, 领域 };
}

function withFormer(item: Item, former: ReadonlyMap<string, readonly string[] | undefined>): Item {
  const ids = former.get(item.编号);
  return ids === undefined ? item : { ...item, 曾用编号: [...ids] };
}

/**
 * What the place made its own in an item, for the baseline's side as well: its organs where above there are only words
 * for them, its site column and number of the list of powers where above there are none.
 */
export function withOwnWords(
  filed: readonly FiledCatalogue[],
  pairs: readonly Pair[],
  raw: ReadonlyMap<string, readonly string[]>,
): FiledCatalogue[] {
  const own = new Map(pairs.map(({ before, after }) => [before.id, after.content] as const));
  return filed.map(({ file, catalogue }) => ({
    file,
    catalogue: {
      ...catalogue,
      事项: catalogue.事项.map((item): Item => {
        const local = own.get(item.编号);
        if (local === undefined) return item;
        const { 主体: organs, 栏目: column, 权责编号: powers } = local;
        const forms = raw.get(item.编号);
        return {
          ...item,
          ...(organs !== undefined &&
            forms !== undefined &&
            forms.length > 0 &&
            forms.every(isOrganForm) && { 主体: organs }),
          ...(item.栏目 === undefined && column !== undefined && { 栏目: column }),
          ...(item.权责编号 === undefined && powers !== undefined && { 权责编号: powers }),
        };
      }),
    },
  }));
}

/** Organs of each item that are the same in both versions, as the baseline writes them. */
export function steadyOrgans(
  old: readonly FiledCatalogue[],
  fresh: readonly FiledCatalogue[],
): Map<string, readonly string[]> {
  const now = new Map(
    fresh.flatMap(({ catalogue }) => catalogue.事项.map(({ 编号, 主体 = [] }) => [编号, 主体] as const)),
  );
  const same = (one: readonly string[], other: readonly string[]) =>
    one.map(comparable).sort().join('\n') === other.map(comparable).sort().join('\n');
  return new Map(
    old.flatMap(({ catalogue }) =>
      catalogue.事项.flatMap(({ 编号, 主体 = [] }) => {
        const later = now.get(编号);
        return later === undefined || same(主体, later) ? [[编号, 主体] as const] : [];
      }),
    ),
  );
}
