import type { Revision } from '../../model/revision.ts';
import type { Version } from '../../model/version.ts';

/** From one revision of the catalogues to the next. */
export interface HistoryStep {
  readonly revision: Revision;
  /** Every file that differs, as a person names it. */
  readonly files: readonly string[];
  /** Nothing older is known: what is new here may have been there before. */
  readonly isEarliest: boolean;
  /**
   * Files go by their name within the version: 2025/a.yaml and 2026/a.yaml are one file.
   * @param only of these files; all where it is absent
   */
  open(only?: ReadonlySet<string>): Promise<StepVersions>;
}

/** Both sides with the files that differ, and no others. */
export interface StepVersions {
  readonly before: Version;
  readonly after: Version;
  /** Files that are left out of both sides because they could not be read after the step. */
  readonly unreadable: readonly string[];
}
