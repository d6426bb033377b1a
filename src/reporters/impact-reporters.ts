import type { Impact } from '../model/impact.ts';
import { json } from './impact/json.ts';
import { markdown } from './impact/markdown.ts';
import { text } from './impact/text.ts';
import type { ReporterSettings } from './reporter.ts';

export const impactFormats = ['text', 'markdown', 'json'] as const;

export const impactReporters: Readonly<
  Record<(typeof impactFormats)[number], (impact: Impact, settings: ReporterSettings) => string>
> = { text, markdown, json };
