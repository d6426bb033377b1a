import type { Report } from '../model/report.ts';
import type { Style } from '../model/style.ts';

export interface ReporterSettings {
  readonly style: Style;
  /** Columns that a line should keep to. */
  readonly columns: number;
}

/** Results in, text out: a reporter knows no file and no terminal. */
export type Reporter = (report: Report, settings: ReporterSettings) => string;
