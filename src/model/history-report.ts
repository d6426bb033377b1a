import type { ItemHistory, TimelineEntry } from './item-history.ts';

/** What `gkml history` has to tell. */
export type HistoryReport = {
  /** For a person: what cannot be seen, and why. */
  readonly remarks: readonly string[];
} & (
  | { readonly kind: 'item'; readonly history: ItemHistory }
  | { readonly kind: 'timeline'; readonly entries: readonly TimelineEntry[] }
);
