// Items whose identity is known: what a comparison has to find out, these carry with them.
import type { ItemContent, Version, VersionCatalogue } from '../../../src/model/version.ts';

export interface TrueItem {
  /** The same in both versions for the same item; never shown to what is tested. */
  readonly identity: string;
  readonly id: string;
  readonly domain: string;
  /** The elements that 内容 is written from. */
  readonly elements: readonly string[];
  readonly content: ItemContent;
}

/** Items in the order of their rows; a domain's items stand together. */
export interface TrueVersion {
  readonly version: Version;
  /** The true item that an item of the version was made from. */
  trueOf(place: { readonly catalogue: number; readonly index: number }): TrueItem;
}

export interface VersionOptions {
  readonly name: string;
  /** Without: as from a sheet as published, and 曾用编号 is not told either. */
  readonly ids: boolean;
}

/** One catalogue a domain, in the order in which the domains appear. */
export function versionOf(items: readonly TrueItem[], { name, ids }: VersionOptions): TrueVersion {
  const domains = [...new Set(items.map(({ domain }) => domain))];
  const rows = domains.map((domain) => items.filter((item) => item.domain === domain));
  const catalogues = domains.map((domain, catalogue): VersionCatalogue => {
    const file = `${domain}.yaml`;
    return {
      file,
      head: { 格式: 'gkml/1', 目录: `青禾县${domain}领域基层政务公开标准目录`, 领域: domain },
      items: (rows[catalogue] ?? []).map((item, index) => ({
        id: ids ? item.id : undefined,
        content: ids ? item.content : withoutLineage(item.content),
        domain,
        catalogue,
        index,
      })),
      locate: () => ({ file }),
    };
  });
  return {
    version: { name, catalogues },
    trueOf: ({ catalogue, index }) => {
      const item = rows[catalogue]?.[index];
      if (item === undefined) throw new Error(`no item at ${catalogue}:${index}`);
      return item;
    },
  };
}

function withoutLineage({ 曾用编号: _, ...content }: ItemContent): ItemContent {
  return content;
}

/** What tells two items of one version apart; items with the same key are interchangeable, so that no test may ask which. */
export function lookOf({ domain, content }: TrueItem): string {
  return JSON.stringify([domain, Object.entries(withoutLineage(content)).sort(byKey)]);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
