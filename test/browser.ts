// The browser in which pages are looked at.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Where CI is set a missing browser is a failure; elsewhere the tests leave themselves out and say so. */
export const mayUseBrowser = existsSync(executablePath) || process.env['CI'] !== undefined;
export const browserNote = mayUseBrowser ? '' : ` (left out: there is no ${executablePath})`;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
