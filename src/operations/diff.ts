// Two versions of catalogues → how they differ (DESIGN §7).
import type { ChangeSet } from '../model/change-set.ts';
import type { Version } from '../model/version.ts';
import { type DiffOptions, diffMatched } from './diff/diff-matched.ts';
import { matchItems } from './match-items.ts';

/**
 * Items are matched first, then compared field by field. Pure and total; the same versions give the same change set.
 * Swapped sides give the same items with the kinds and directions mirrored.
 */
export function diffVersions(before: Version, after: Version, options: DiffOptions): ChangeSet {
  return diffMatched(before, after, matchItems(before, after, options), options);
}
