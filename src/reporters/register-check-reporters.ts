import type { RegisterCheck } from '../model/register-check.ts';
import { json } from './register-check/json.ts';
import { markdown } from './register-check/markdown.ts';
import { text } from './register-check/text.ts';
import type { RegisterFormat } from './register-reporters.ts';
import type { ReporterSettings } from './reporter.ts';

export type RegisterCheckReporter = (check: RegisterCheck, settings: ReporterSettings) => string;

export const registerCheckReporters: Readonly<Record<RegisterFormat, RegisterCheckReporter>> = { text, markdown, json };
