// The table of formats of a comparison: a name on the command line → how it is written as text. Files are the exporters'.
import type { ChangeReporter } from './changes/change-reporter.ts';
import { html } from './changes/html.ts';
import { json } from './changes/json.ts';
import { markdown } from './changes/markdown.ts';
import { text } from './changes/text.ts';

export const changeFormats = ['text', 'markdown', 'json', 'html'] as const;
export type ChangeFormat = (typeof changeFormats)[number];

export const changeReporters: Readonly<Record<ChangeFormat, ChangeReporter>> = { text, markdown, json, html };
