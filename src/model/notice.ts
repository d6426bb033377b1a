// What the public is told of an adjustment.
import type { ChangeReport } from './change-report.ts';

/** One side as the public knows it. */
export interface NoticeSide {
  /** 2026.1版, v2026; undefined where it has no name that says anything. */
  readonly edition: string | undefined;
  /** 2026-03-01, where it is that of a commit. */
  readonly day: string | undefined;
}

export interface Notice {
  readonly before: NoticeSide;
  readonly after: NoticeSide;
  readonly report: ChangeReport;
}
