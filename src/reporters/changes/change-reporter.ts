import type { ChangeReport } from '../../model/change-report.ts';
import type { ReporterSettings } from '../reporter.ts';

export interface ChangeReporterSettings extends ReporterSettings {
  /** Where only some of the changes were asked for, in words: 只看要求放宽的. */
  readonly selection?: string | undefined;
}

/** A comparison in, text out: a reporter knows no file and no terminal. */
export type ChangeReporter = (report: ChangeReport, settings: ChangeReporterSettings) => string;
