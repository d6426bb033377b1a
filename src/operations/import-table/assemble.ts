import { catalogueTypeOfTitle } from '../../fields/domain.ts';
import type { Catalogue, Item, Region } from '../../model/catalogue.ts';
import type { CatalogueHead } from '../../model/exact-values.ts';
import type { Registers } from '../../model/registers.ts';
import { createIdGiver } from './assign-ids.ts';
import { keepExisting } from './keep-existing.ts';
import { type Kept, keepIds } from './keep-ids.ts';
import type { DomainTold } from './name-domain.ts';
import type { ReadItem } from './read-item.ts';
import type { SheetTable } from './read-sheet.ts';

/** Where an imported item stands in the workbook. */
export interface ItemPlace {
  readonly table: SheetTable;
  readonly item: ReadItem;
}

export interface ImportedCatalogue {
  readonly catalogue: Catalogue;
  readonly told: DomainTold;
  /** One a 事项, in the same order. */
  readonly places: readonly ItemPlace[];
  /** One a 事项: what it has of the catalogue that stood there already. */
  readonly kept: readonly Kept[];
}

export interface AssembleOptions {
  readonly registers: Registers;
  readonly region: Region | undefined;
  readonly existing: readonly Catalogue[];
}

interface Group {
  told: DomainTold;
  table: SheetTable;
  region: Region | undefined;
  places: ItemPlace[];
}

/** One catalogue a domain and place, in the order of the workbook; a domain over several sheets is one catalogue. */
export function assemble(tables: readonly SheetTable[], options: AssembleOptions): ImportedCatalogue[] {
  const groups = new Map<string, Group>();
  for (const table of tables) {
    const region = options.region ?? (table.head ? table.head.地区 : table.region);
    const groupOf = (told: DomainTold): Group => {
      const key = [told.name, region?.名称 ?? '', typeOf(table) ?? ''].join('\n');
      const group = groups.get(key) ?? { told, table, region, places: [] };
      groups.set(key, group);
      return group;
    };
    // An exported catalogue without items is a catalogue all the same.
    if (table.head) groupOf(table.told[0] ?? { name: table.head.领域, by: '导出的记录' });
    for (const [index, item] of table.items.entries()) {
      const told = table.told[index];
      if (told) groupOf(told).places.push({ table, item });
    }
  }
  const ids = createIdGiver(options.registers.domains, options.existing.flatMap(idsOf));
  return [...groups.values()].map((group) => {
    const existing = existingOf(group, options.existing);
    const read = group.places.map(({ item }) => item.item);
    const kept = keepIds(group.told.name, read, existing?.事项 ?? [], options.registers);
    const items = ids.number(group.told.name, read, kept);
    return {
      catalogue: { ...headOf(group, existing), 事项: withKept(group, items, existing) },
      told: group.told,
      places: group.places,
      kept,
    };
  });
}

/** The file that the result will go into: the same domain, and the same place where both say it. */
function existingOf({ told, region }: Group, existing: readonly Catalogue[]): Catalogue | undefined {
  return existing.find(({ 领域, 地区 }) => {
    return 领域 === told.name && (!region || !地区 || 地区.名称 === region.名称);
  });
}

function withKept({ places }: Group, items: readonly Item[], existing: Catalogue | undefined): Item[] {
  const byId = new Map(existing?.事项.map((item) => [item.编号, item]));
  return items.map((item, index) => {
    const table = places[index]?.table;
    // A sheet that gkml exported says everything itself.
    return table && !table.head ? keepExisting(item, byId.get(item.编号), table.columns) : item;
  });
}

function idsOf(catalogue: Catalogue): string[] {
  return catalogue.事项.flatMap((item) => [item.编号, ...(item.曾用编号 ?? [])]);
}

/** The hidden sheet's head, then what the file already says, then what the table shows. */
function headOf({ told, table, region }: Group, existing: Catalogue | undefined): CatalogueHead {
  if (table.head) return { ...table.head, 领域: told.name, ...(region && { 地区: region }) };
  const type = typeOf(table);
  const place = region ?? existing?.地区;
  return {
    格式: 'gkml/1',
    目录: table.title ?? titleOf(told.name),
    ...(type && type !== '标准目录' ? { 类型: type } : {}),
    领域: told.name,
    ...(place ? { 地区: place } : {}),
    ...(existing?.版本 ? { 版本: existing.版本 } : {}),
    ...(existing?.基准 ? { 基准: existing.基准 } : {}),
    ...(existing?.来源 ? { 来源: existing.来源 } : {}),
    ...(existing?.规模 ? { 规模: existing.规模 } : {}),
    ...(existing?.不适用 ? { 不适用: existing.不适用 } : {}),
  };
}

function typeOf({ title, grid }: SheetTable): Catalogue['类型'] {
  return catalogueTypeOfTitle(`${title ?? ''} ${grid.sheet.name}`);
}

function titleOf(domain: string): string {
  return /(目录|清单)([（(].*[）)])?$/u.test(domain) ? domain : `${domain}领域基层政务公开标准目录`;
}
