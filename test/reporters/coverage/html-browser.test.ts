// The page of a province in a real browser: the matrix leads to what is behind it, the filter keeps what is asked for.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Coverage } from '../../../src/model/coverage.ts';
import { html } from '../../../src/reporters/coverage/html.ts';
import { browserNote, mayUseBrowser, openPage, startBrowser, widthBeyond } from '../../browser.ts';
import { hostileTexts } from '../../hostile-changes.ts';
import { sampleBaseline, sampleCoverage } from '../../sample-coverage.ts';

const phone = { width: 400, height: 740 };
const desktop = { width: 1280, height: 900 };

describe.skipIf(!mayUseBrowser)(`the coverage in a browser${browserNote}`, () => {
  let browser: Browser;
  let coverage: Coverage;

  beforeAll(async () => {
    browser = await startBrowser();
    coverage = await sampleCoverage();
  });
  afterAll(() => browser?.close());

  const open = (shown: Coverage, options: BrowserContextOptions = {}) =>
    openPage(browser, html(shown), { viewport: desktop, ...options });

  const countWords = (page: Page) => page.locator('#count').textContent();
  const choose = (page: Page, label: string, value: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: value });
  const shownPlaces = (page: Page) => page.locator('main h2:visible').allTextContents();

  it('shows every place with its findings at first', async () => {
    const { page, deeds } = await open(coverage);
    expect(await shownPlaces(page)).toHaveLength(6);
    expect(await countWords(page)).toBe('显示 13 条，共 13 条');
    expect(await page.locator('.unread li').textContent()).toContain('坏县');
    expect(deeds).toEqual([]);
    await page.close();
  });

  it('leads from a cell of the matrix to the items behind it', async () => {
    const { page, deeds } = await open(coverage);
    await page.locator('.domain').evaluateAll((all) => {
      for (const each of all) each.removeAttribute('open');
    });
    await page.getByRole('link', { name: '缺1 宽1' }).click();
    const domain = page.locator('.domain:target');
    expect(await domain.getAttribute('open')).not.toBeNull();
    expect(await domain.locator('.item:visible').allTextContents()).toEqual([
      '义务教育信息／义务教育政策文件（YWJY-001）',
      '义务教育信息／义务教育办事指南（YWJY-002）',
    ]);
    expect(deeds).toEqual([]);
    await page.close();
  });

  it('leads from what was taken off to the finding that it is for', async () => {
    const { page } = await open(coverage);
    const score = page.locator('section', { has: page.getByRole('heading', { name: /宽县/ }) }).locator('.score');
    await score.locator('summary').click();
    await score.locator('li', { hasText: '放宽（时限）每处2分' }).getByRole('link').click();
    expect(await page.locator('.finding:target').textContent()).toContain('YWJY-002');
    await page.close();
  });

  it('keeps what is asked for, and shows all again where a link leads away from it', async () => {
    const { page } = await open(coverage);
    await choose(page, '情形', '缺项');
    expect(await countWords(page)).toBe('显示 2 条，共 13 条');
    await choose(page, '领域', '义务教育');
    await choose(page, '地方', '缺县');
    expect(await countWords(page)).toBe('显示 1 条，共 13 条');
    expect(await shownPlaces(page)).toHaveLength(3);
    await page.getByRole('link', { name: '缺领域' }).click();
    expect(await countWords(page)).toBe('显示 13 条，共 13 条');
    expect(await page.locator('.domain:target .finding').isVisible()).toBe(true);
    await page.close();
  });

  it('fits a phone: only the matrix scrolls', async () => {
    const { page } = await open(coverage, { viewport: phone });
    expect(await widthBeyond(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('shows everything without its script', async () => {
    const { page } = await open(coverage, { javaScriptEnabled: false });
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('.finding:visible').count()).toBe(13);
    await page.close();
  });

  it('does nothing that a text might want it to', async () => {
    const [first = ''] = hostileTexts;
    const named = (text: string) =>
      sampleBaseline.map((each) => ({ ...each, 事项: each.事项.map((item) => ({ ...item, 名称: text })) }));
    for (const text of hostileTexts) {
      const hostile = await sampleCoverage({ baseline: named(text), counties: { [`${first}县`]: [] } });
      const { page, deeds } = await open(hostile);
      expect(deeds).toEqual([]);
      await page.close();
    }
  });
});
