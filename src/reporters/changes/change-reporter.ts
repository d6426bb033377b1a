import type { ChangeReport } from '../../model/change-report.ts';
import type { ReporterSettings } from '../reporter.ts';

export interface ChangeReporterSettings extends ReporterSettings {
  /** Where only some of the changes were asked for, in words: 只看要求放宽的. */
  readonly selection?: string | undefined;
  /** Show all fields of the items, unchanged ones too: for a single item. Only the text format heeds it. */
  readonly inDepth?: boolean;
}

/** A comparison in, text out: a reporter knows no file and no terminal. */
export type ChangeReporter = (report: ChangeReport, settings: ChangeReporterSettings) => string;
