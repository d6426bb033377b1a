import { itemsAfter, itemsBefore } from '../../model/change-items.ts';
import type { Change, ChangeSet } from '../../model/change-set.ts';
import type { Location } from '../../model/location.ts';
import type { Version, VersionCatalogue, VersionItem } from '../../model/version.ts';

/**
 * A change set that holds on to the items that changed and to their places, and no longer to the files that they were
 * read from: of hundreds of revisions the files themselves do not fit into memory.
 * @param changes those to keep
 */
export function withoutUnchanged(changeSet: ChangeSet, changes: readonly Change[] = changeSet.changes): ChangeSet {
  const { before, after } = changeSet;
  return {
    ...changeSet,
    changes,
    before: onlyItems(before, new Set(changes.flatMap(itemsBefore))),
    after: onlyItems(after, new Set(changes.flatMap(itemsAfter))),
  };
}

function onlyItems(version: Version, wanted: ReadonlySet<VersionItem>): Version {
  const catalogues = version.catalogues.map(({ file, head, items, locate }) => {
    const left = items.filter((item) => wanted.has(item));
    const places = left.map(({ index }) => [index, locate(['事项', index])] as const);
    return { file, head, items: left, locate: locator(file, new Map(places)) };
  });
  return { ...version, catalogues };
}

/** By itself: a function made where the old one is in sight would keep it, and with it the file. */
function locator(file: string, places: ReadonlyMap<number, Location>): VersionCatalogue['locate'] {
  return ([, index]) => (typeof index === 'number' ? places.get(index) : undefined) ?? { file };
}
