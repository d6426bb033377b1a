// Stage 4: 领域, 一级事项 and 名称, where they are unique among what is left on both sides.
import type { Pair } from '../../model/matching.ts';
import type { VersionItem } from '../../model/version.ts';
import { domainFamilies } from './domain-families.ts';
import { type Progress, type Stage, without } from './stage.ts';

/** Within the domain first, then within the domains that were one. */
export const matchKeys: Stage = (progress) => {
  const within = pairUnique(progress, progress.domainOf);
  const familyOf = domainFamilies(progress);
  if (familyOf === progress.domainOf) return { pairs: within };
  const rest = { ...progress, left: without(progress.left, { pairs: within }) };
  return { pairs: [...within, ...pairUnique(rest, familyOf)] };
};

function pairUnique({ left, profile }: Progress, domainOf: (item: VersionItem) => string): Pair[] {
  const keyOf = (item: VersionItem): string | undefined => {
    const { values, named } = profile(item);
    return values.名称.whole === 0 ? undefined : `${domainOf(item)}\u0000${named}`;
  };
  const after = uniqueBy(left.after, keyOf);
  const pairs: Pair[] = [];
  for (const [key, item] of uniqueBy(left.before, keyOf)) {
    const other = after.get(key);
    if (item === null || other === undefined || other === null) continue;
    pairs.push({ before: item, after: other, matchedBy: 'key', score: 1 });
  }
  return pairs;
}

/** null where several have the key. */
function uniqueBy(
  items: readonly VersionItem[],
  keyOf: (item: VersionItem) => string | undefined,
): Map<string, VersionItem | null> {
  const found = new Map<string, VersionItem | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) found.set(key, found.has(key) ? null : item);
  }
  return found;
}
