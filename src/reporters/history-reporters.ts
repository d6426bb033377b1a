import type { HistoryReport } from '../model/history-report.ts';
import { json } from './history/json.ts';
import { markdown } from './history/markdown.ts';
import { text } from './history/text.ts';
import type { ReporterSettings } from './reporter.ts';

export const historyReporters = { text, markdown, json } as const satisfies Record<
  string,
  (report: HistoryReport, settings: ReporterSettings) => string
>;
export type HistoryFormat = keyof typeof historyReporters;
export const historyFormats = Object.keys(historyReporters) as HistoryFormat[];
