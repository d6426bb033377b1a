import type { Statistics } from '../model/statistics.ts';
import type { ReporterSettings } from './reporter.ts';
import { json } from './statistics/json.ts';
import { markdown } from './statistics/markdown.ts';
import { text } from './statistics/text.ts';

export const statisticsFormats = ['text', 'markdown', 'json'] as const;

export const statisticsReporters: Readonly<
  Record<(typeof statisticsFormats)[number], (statistics: Statistics, settings: ReporterSettings) => string>
> = { text, markdown, json };
