// The page of changes in a real browser: what a reviewer, a phone, a printer and an attacker would find.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeReport } from '../../../src/model/change-report.ts';
import { html } from '../../../src/reporters/changes/html.ts';
import { browserNote, mayUseBrowser, openPage, startBrowser, widthBeyond } from '../../browser.ts';
import { hostileReport, hostileTexts } from '../../hostile-changes.ts';
import { noChangeReport, sampleChangeReport } from '../../sample-changes.ts';

const phone = { width: 400, height: 740 };
const desktop = { width: 1280, height: 900 };

describe.skipIf(!mayUseBrowser)(`changes in a browser${browserNote}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  const open = (report: ChangeReport, options: BrowserContextOptions = {}) =>
    openPage(browser, html(report, {}), { viewport: desktop, ...options });

  const shownTitles = (page: Page) => page.locator('h3:visible').allTextContents();
  const shownSections = (page: Page) => page.locator('h2:visible').allTextContents();

  it('shows everything at first, and says how much that is', async () => {
    const { page, deeds } = await open(sampleChangeReport);
    expect(await page.locator('tbody:visible').count()).toBe(18);
    expect(await page.locator('#count').textContent()).toBe('显示 18 条，共 18 条');
    expect(await shownSections(page)).toEqual([
      '目录本身',
      '未说明（5 条）',
      '同样的改动（1 条）',
      '整个领域（1 条）',
      '义务教育（5 条）',
      '社会救助（4 条）',
      '请确认（2 处）',
    ]);
    expect(deeds).toEqual([]);
    await page.close();
  });

  it.each([
    ['领域', '乡村振兴', ['资金分配', '项目公示', '驻村帮扶']],
    ['主体', '青禾县教育和体育局', ['教育政策文件', '学生资助政策', '4 个事项', '招生结果']],
    ['轻重', '需关注', ['收养登记']],
    ['理由', '机构改革', ['4 个事项']],
    ['理由', '纯文字', ['教师公开招聘', '救助对象认定']],
  ])('shows only what is asked for: %s %s', async (label, value, expected) => {
    const { page } = await open(sampleChangeReport);
    await page.getByLabel(label, { exact: true }).selectOption({ label: value });
    const titles = await shownTitles(page);
    expect(titles).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(titles[index]).toContain(words);
    expect(await page.locator('#count').textContent()).toBe(`显示 ${expected.length} 条，共 18 条`);
    await page.close();
  });

  it('finds words anywhere in a change, together with the other choices, and shows all again', async () => {
    const { page } = await open(sampleChangeReport);
    const search = page.getByRole('searchbox', { name: '查找' });
    await search.fill('ywjy-018');
    expect(await shownTitles(page)).toEqual(['一般 改动 义务教育 / 教师管理 / 教师公开招聘（YWJY-018）']);
    await search.fill('  收养法 ');
    expect(await shownTitles(page)).toHaveLength(1);
    await page.getByLabel('领域', { exact: true }).selectOption({ label: '义务教育' });
    expect(await shownTitles(page)).toEqual([]);
    expect(await shownSections(page)).toEqual(['目录本身', '请确认（2 处）']);
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(() => page.locator('#count').textContent()).toMatch(/^显示 18 条/u);
    expect(await shownTitles(page)).toHaveLength(18);
    await page.close();
  });

  it('stays where it is when Enter is pressed, and is reached by the keyboard', async () => {
    const { page, deeds } = await open(sampleChangeReport);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('domain');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('收养');
    await page.keyboard.press('Enter');
    expect(await shownTitles(page)).toHaveLength(1);
    expect(page.url()).toBe('https://gkml.test/');
    expect(deeds).toEqual([]);
    await page.close();
  });

  it('shows everything without its script, and no filter that does nothing', async () => {
    const { page } = await open(sampleChangeReport, { javaScriptEnabled: false });
    expect(await shownTitles(page)).toHaveLength(18);
    expect(await page.getByRole('search').isVisible()).toBe(false);
    await page.close();
  });

  it('is made of tables with names and headers, and headings in their order', async () => {
    const { page } = await open(sampleChangeReport);
    const table = page.getByRole('table', { name: '未说明的改动', exact: true });
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['要素', '原', '新', '说明']);
    expect(await table.getByRole('rowheader', { name: '时限', exact: true }).count()).toBe(2);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
      '目录改动：HEAD~1:目录 → 上报 2026.xlsx',
    ]);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.close();
  });

  it('keeps filter and headers in sight', async () => {
    const { page } = await open(sampleChangeReport);
    await page.getByRole('heading', { name: /低保对象名单/u }).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate<number>('scrollY')).toBeGreaterThan(200);
    const form = await page.locator('form').boundingBox();
    const header = await page.locator('section:has(h3:text("低保对象名单")) thead th').first().boundingBox();
    expect(form?.y).toBe(0);
    expect(Math.abs((header?.y ?? -99) - (form?.height ?? 0))).toBeLessThanOrEqual(2);
    await page.close();
  });

  it.each<readonly [string, ChangeReport, typeof phone]>([
    ['the sample on a phone', sampleChangeReport, phone],
    ['the sample on a desktop', sampleChangeReport, desktop],
    ['nothing changed', noChangeReport, phone],
    ['words without a break on a phone', hostileReport('W'.repeat(500)), phone],
    ['words without a break on a desktop', hostileReport('W'.repeat(500)), desktop],
  ])('is no wider than its window: %s', async (_, report, viewport) => {
    const { page } = await open(report, { viewport });
    expect(await widthBeyond(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('asks for nothing and runs nothing, whatever the texts', async () => {
    for (const text of hostileTexts.filter((each) => /[<"'&]/u.test(each))) {
      const { page, deeds } = await open(hostileReport(text));
      expect(deeds).toEqual([]);
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('img, iframe, svg, a').count()).toBe(0);
      expect(await page.locator('dd').first().textContent()).toBe(text);
      await page.close();
    }
  });

  it('finds organs and domains with any signs in their names', async () => {
    const { page } = await open(hostileReport('甲"乙\'丙<丁>&amp;\\'));
    await page.getByLabel('主体', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('领域', { exact: true }).selectOption({ index: 1 });
    expect(await page.locator('#count').textContent()).toMatch(/^显示 (\d+) 条，共 \1 条$/u);
    await page.close();
  });

  it('prints without the filter, and with what is folded', async () => {
    const { page } = await open(sampleChangeReport);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form :visible').allTextContents()).toEqual(['显示 18 条，共 18 条']);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('details li').first().isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MediaBox \[0 0 84\d\.?\d* 59\d\.?\d*\]/u);
    await page.close();
  });
});
