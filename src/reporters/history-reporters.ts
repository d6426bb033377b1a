import type { HistoryReport } from '../model/history-report.ts';
import { json } from './history/json.ts';
import { markdown } from './history/markdown.ts';
import { text } from './history/text.ts';
import type { ReporterSettings } from './reporter.ts';

export const historyFormats = ['text', 'markdown', 'json'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** What happened over time in, text out. */
export type HistoryReporter = (report: HistoryReport, settings: ReporterSettings) => string;

export const historyReporters: Readonly<Record<HistoryFormat, HistoryReporter>> = { text, markdown, json };
