// Which findings are about something that changed: told item by item, as diff matches them.
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../model/diagnostic.ts';
import { waiverCurrent } from '../model/exception-rules.ts';
import type { Matching } from '../model/matching.ts';
import type { Version, VersionCatalogue, VersionItem } from '../model/version.ts';

export interface ChangedItems {
  readonly count: number;
  isAbout(diagnostic: Diagnostic): boolean;
}

/**
 * @param before the files that changed, as they were
 * @param after the same files as they are, and new ones
 * @param unread files of `after` that could not be compared, because one of their versions cannot be read
 */
export function changedItems(
  before: Version,
  after: Version,
  { pairs }: Pick<Matching, 'pairs'>,
  unread: ReadonlySet<string>,
): ChangedItems {
  const same = new Set(pairs.filter(isUnchanged).map((pair) => pair.after));
  const changed = after.catalogues.flatMap((catalogue) => catalogue.items.filter((item) => !same.has(item)));
  const keys = new Set(changed.map((item) => itemKey(after.catalogues[item.catalogue], item.index)));
  const ids = new Set(changed.map(({ id, domain }) => `${domain}\n${id}`));
  const catalogues = new Map(after.catalogues.map((each) => [catalogueKey(each.file, each.head.领域), each]));
  const files = new Set(after.catalogues.map(({ file }) => file));
  const old = new Map(before.catalogues.map((each) => [catalogueKey(each.file, each.head.领域), each]));
  return {
    count: changed.length,
    isAbout: ({ rule, location: { file }, catalogue, index, item, field }) => {
      if (unread.has(file)) return true;
      // Of the file itself: it was changed, or it would not be among these.
      if (catalogue === undefined && index === undefined) return files.has(file);
      if (rule === waiverCurrent.id) return ids.has(`${catalogue?.domain}\n${item}`);
      const key = catalogueKey(file, catalogue?.domain);
      const now = catalogues.get(key);
      if (now === undefined) return false;
      if (index !== undefined) return keys.has(itemKey(now, index));
      return isHeadChanged(old.get(key), now, field);
    },
  };
}

/** Whatever differs may be wrong, noise too: more than diff calls a change. */
function isUnchanged({ before, after }: { readonly before: VersionItem; readonly after: VersionItem }): boolean {
  return before.id === after.id && before.domain === after.domain && isDeepStrictEqual(before.content, after.content);
}

/** What is said of the whole is said of every change in it. */
function isHeadChanged(
  before: VersionCatalogue | undefined,
  now: VersionCatalogue,
  field: string | undefined,
): boolean {
  if (before === undefined || field === undefined || !(field in now.head)) return true;
  const [old, young] = [before, now].map(({ head }) => (head as Readonly<Record<string, unknown>>)[field]);
  return !isDeepStrictEqual(old, young);
}

function itemKey(catalogue: VersionCatalogue | undefined, index: number): string {
  return `${catalogueKey(catalogue?.file, catalogue?.head.领域)}\n${index}`;
}

function catalogueKey(file: string | undefined, domain: string | undefined): string {
  return `${file}\n${domain ?? ''}`;
}
