import type { Report } from '../model/report.ts';
import type { RuleSummary } from '../model/rule-summary.ts';
import type { Style } from '../model/style.ts';

export interface ReporterSettings {
  readonly style: Style;
  /** Columns that a line should keep to. */
  readonly columns: number;
}

/** What the formats for machines say besides the findings. */
export interface ReportSettings extends ReporterSettings {
  /** Those that ran. */
  readonly rules: readonly RuleSummary[];
  /** Of gkml. */
  readonly version: string;
}

/** Results in, text out: a reporter knows no file and no terminal. */
export type Reporter = (report: Report, settings: ReportSettings) => string;
