import type { Version, VersionItem } from '../../model/version.ts';

/** The file that an item stands in. */
export function fileOf({ catalogues }: Version, { catalogue }: VersionItem): string {
  return catalogues[catalogue]?.file ?? '';
}

/** Where an item stands, the same in every version that has the file with the same content: file, catalogue, index. */
export function placeKey(version: Version, item: VersionItem): string {
  const file = fileOf(version, item);
  const before = version.catalogues.slice(0, item.catalogue).filter((catalogue) => catalogue.file === file);
  return JSON.stringify([file, before.length, item.index]);
}

export function itemAt(version: Version, place: string): VersionItem | undefined {
  return version.catalogues.flatMap(({ items }) => items).find((item) => placeKey(version, item) === place);
}
