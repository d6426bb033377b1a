// One side of a comparison: whatever the user named, as catalogues with their items. Read by commands/open-versions.ts.
import type { Item } from './catalogue.ts';
import type { CatalogueHead } from './exact-values.ts';
import type { Location } from './location.ts';
import type { Path } from './path.ts';

/** An item without its 编号: what two versions of it are compared by. */
export type ItemContent = Omit<Item, '编号'>;

/** An item where it stands in a version. */
export interface VersionItem {
  /** 编号; undefined where the version gives none (a sheet as published) or where ids are to be left aside. */
  readonly id: string | undefined;
  readonly content: ItemContent;
  /** 领域 of its catalogue, as published. */
  readonly domain: string;
  /** Index of its catalogue in the version. */
  readonly catalogue: number;
  /** Index among the catalogue's 事项. */
  readonly index: number;
}

export interface VersionCatalogue {
  readonly file: string;
  readonly head: CatalogueHead;
  /** Read from a workbook: what its head lacks, the sheet may only have had no place for. */
  readonly isTable?: boolean;
  readonly items: readonly VersionItem[];
  /** The place of a path from the catalogue's root. */
  locate(path: Path): Location;
}

export interface Version {
  /** As the user named it: 目录, HEAD~1:目录, 上报.xlsx. */
  readonly name: string;
  readonly catalogues: readonly VersionCatalogue[];
}
