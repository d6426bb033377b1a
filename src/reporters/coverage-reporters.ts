import type { Coverage } from '../model/coverage.ts';
import { html } from './coverage/html.ts';
import { json } from './coverage/json.ts';
import { markdown } from './coverage/markdown.ts';
import { text } from './coverage/text.ts';
import type { ReporterSettings } from './reporter.ts';

const formats = ['text', 'markdown', 'json', 'html'] as const;

export const coverageFormats = [...formats, 'xlsx'] as const;

export const coverageReporters: Readonly<
  Record<(typeof formats)[number], (coverage: Coverage, settings: ReporterSettings) => string>
> = { text, markdown, json, html };
