// Entries of 偏离 in an item and of 不适用 in a catalogue, written and taken out. Nothing else of the data changes.
import type { Catalogue, Deviation, NotApplicable } from '../model/catalogue.ts';

/** @param index of the item; an entry of the same 要素 gives way */
export function recordDeviation(catalogue: Catalogue, index: number, entry: Deviation): Catalogue {
  const entries = catalogue.事项[index]?.偏离 ?? [];
  return withDeviations(catalogue, index, placed(entries, entry, findDeviation(catalogue, index, entry.要素)));
}

export function findDeviation({ 事项: items }: Catalogue, index: number, field: string): Deviation | undefined {
  return items[index]?.偏离?.find(({ 要素 }) => 要素 === field);
}

/** The catalogue without an item's entry of that 要素. */
export function removeDeviation(catalogue: Catalogue, index: number, field: string): Catalogue {
  const entries = catalogue.事项[index]?.偏离 ?? [];
  return withDeviations(
    catalogue,
    index,
    entries.filter(({ 要素 }) => 要素 !== field),
  );
}

/** An entry of the same baseline item gives way. */
export function recordExclusion(catalogue: Catalogue, entry: NotApplicable): Catalogue {
  return { ...catalogue, 不适用: placed(catalogue.不适用 ?? [], entry, findExclusion(catalogue, entry)) };
}

/** By 基准编号 where it has one, else by 名称. */
export function findExclusion(
  { 不适用: entries = [] }: Pick<Catalogue, '不适用'>,
  { 基准编号: id, 名称: name }: Pick<NotApplicable, '基准编号' | '名称'>,
): NotApplicable | undefined {
  return entries.find((entry) => (id === undefined ? entry.名称 === name : entry.基准编号 === id));
}

/** @param entry one of the catalogue's own */
export function removeExclusion(catalogue: Catalogue, entry: NotApplicable): Catalogue {
  const { 不适用: entries = [], ...rest } = catalogue;
  const left = entries.filter((each) => each !== entry);
  return left.length > 0 ? { ...catalogue, 不适用: left } : rest;
}

function placed<Entry>(entries: readonly Entry[], entry: Entry, former: Entry | undefined): Entry[] {
  if (former === undefined) return [...entries, entry];
  return entries.map((each) => (each === former ? entry : each));
}

function withDeviations(catalogue: Catalogue, index: number, entries: Deviation[]): Catalogue {
  const items = catalogue.事项.map((item, at) => {
    if (at !== index) return item;
    const { 偏离: _, ...rest } = item;
    return entries.length > 0 ? { ...rest, 偏离: entries } : rest;
  });
  return { ...catalogue, 事项: items };
}
