// The table of formats: a name on the command line → how a report is written in it.
import { concise } from './concise.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

export const formats = ['text', 'concise', 'json'] as const;
export type Format = (typeof formats)[number];

export const reporters: Readonly<Record<Format, Reporter>> = { text, concise, json };
