import type { Revision } from '../../model/revision.ts';
import type { Version } from '../../model/version.ts';
import type { HistoryStep } from '../../operations/history/step.ts';

/** Catalogues over time: the newest version, and the steps that led to it. */
export interface CatalogueLife {
  readonly newest: Version;
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  /** For a person: what cannot be seen, and why. */
  readonly remarks: readonly string[];
  /** The steps after a date or a version. @throws UsableError where it is neither */
  since(word: string): Promise<readonly HistoryStep[]>;
  /** With what takes long to find and is wanted of few: the commits that a merge brought in. */
  inFull(revision: Revision): Promise<Revision>;
  close(): void;
}
