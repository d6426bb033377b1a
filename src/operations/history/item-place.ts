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

export function itemAt({ catalogues }: Version, place: string): VersionItem | undefined {
  const [file, nth, index] = JSON.parse(place) as [file: string, nth: number, index: number];
  const catalogue = catalogues.filter((each) => each.file === file)[nth];
  return catalogue?.items.find((item) => item.index === index);
}
