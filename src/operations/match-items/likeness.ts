import type { VersionItem } from '../../model/version.ts';

/** Two items and how alike they are. */
export interface Likeness {
  readonly before: VersionItem;
  readonly after: VersionItem;
  /** 0 to 1. */
  readonly total: number;
  /** Of each field. */
  readonly fields: readonly number[];
  /** Alike enough to be paired where nothing stands in the way. */
  readonly acceptable: boolean;
}
