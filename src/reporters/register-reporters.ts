import type { RegisterReport } from '../model/register-report.ts';
import { json } from './registers/json.ts';
import { markdown } from './registers/markdown.ts';
import { text } from './registers/text.ts';
import type { ReporterSettings } from './reporter.ts';

export const registerFormats = ['text', 'markdown', 'json'] as const;
export type RegisterFormat = (typeof registerFormats)[number];

/** What the registers say in, text out. */
export type RegisterReporter = (report: RegisterReport, settings: ReporterSettings) => string;

export const registerReporters: Readonly<Record<RegisterFormat, RegisterReporter>> = { text, markdown, json };
