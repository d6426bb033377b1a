// The life of one item, as data. Made by operations/follow-item.ts.
import type { ChangeReport } from './change-report.ts';
import type { Change, ChangeSet } from './change-set.ts';
import type { Revision } from './revision.ts';
import type { VersionItem } from './version.ts';

/**
 * What happened to the item in one revision.
 * known: it stands in the earliest version that can be seen; returned: it came again after it had been removed.
 */
export type ItemEventKind = 'known' | 'added' | 'returned' | 'changed' | 'split' | 'merged' | 'removed' | 'file-moved';

export interface ItemEvent {
  readonly kind: ItemEventKind;
  readonly revision: Revision;
  /** The item as it then was called: the new one, of what was removed the old one. */
  readonly item: VersionItem;
  /** Where it stood before and stands after, where that is another file. */
  readonly files?: { readonly before: string; readonly after: string };
  /** Absent for `known` and `file-moved`. */
  readonly change?: Change;
  /** The comparison that the change is of: for places. */
  readonly changeSet: ChangeSet;
}

export interface ItemHistory {
  /** As it is now, or as it last was. */
  readonly item: VersionItem;
  readonly file: string;
  /** It no longer stands in the newest version. */
  readonly isGone: boolean;
  /** Newest first. */
  readonly events: readonly ItemEvent[];
}

/** What one revision changed in the whole catalogue. */
export interface TimelineEntry {
  readonly revision: Revision;
  /** Nothing older is known: what it holds may have been there before. */
  readonly isEarliest: boolean;
  readonly report: ChangeReport;
  /** Files that could not be read in this revision. */
  readonly unreadable: readonly string[];
}
