// The browser in which pages are looked at.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Where CI is set a missing browser is a failure; elsewhere the tests leave themselves out and say so. */
export const mayUseBrowser = existsSync(executablePath) || process.env['CI'] !== undefined;
export const browserNote = mayUseBrowser ? '' : ` (left out: there is no ${executablePath})`;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

const address = 'https://gkml.test/';

/** The page, and whatever it asked for or tried to do besides being shown. */
export async function openPage(
  browser: Browser,
  body: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; deeds: string[] }> {
  const page = await browser.newPage(options);
  const deeds: string[] = [];
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  page.on('request', (request) => {
    if (request.url() !== address) deeds.push(`request ${request.url()}`);
  });
  page.on('console', (message) => deeds.push(`console ${message.text()}`));
  page.on('pageerror', (error) => deeds.push(`error ${error.message}`));
  page.on('dialog', (dialog) => {
    deeds.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  // A long page can be loaded over the network well before its scripts have run, and the other way round.
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  return { page, deeds };
}

/** By how many pixels the page is wider than its window; 0 or less where it fits. */
export function widthBeyond(page: Page): Promise<number> {
  return page.$eval('html', (root) => root.scrollWidth - (root.ownerDocument.defaultView?.innerWidth ?? 0));
}
