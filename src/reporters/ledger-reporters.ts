import type { DepartureLedger } from '../model/departure-ledger.ts';
import { json } from './ledger/json.ts';
import { markdown } from './ledger/markdown.ts';
import { text } from './ledger/text.ts';
import type { ReporterSettings } from './reporter.ts';

export const ledgerFormats = ['text', 'markdown', 'json'] as const;

export const ledgerReporters: Readonly<
  Record<(typeof ledgerFormats)[number], (ledger: DepartureLedger, settings: ReporterSettings) => string>
> = { text, markdown, json };
