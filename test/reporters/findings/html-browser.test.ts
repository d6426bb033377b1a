// The page of findings in a real browser: what a clerk, a phone, a printer and an attacker would find.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { html } from '../../../src/reporters/findings/html.ts';
import { browserNote, mayUseBrowser, openPage, startBrowser, widthBeyond } from '../../browser.ts';
import { hostileTexts } from '../../hostile-changes.ts';
import { cleanReport } from '../sample-report.ts';
import { findings, hostileFindings, manyFindings, rules } from './sample.ts';

const phone = { width: 400, height: 740 };
const desktop = { width: 1280, height: 900 };

describe.skipIf(!mayUseBrowser)(`findings in a browser${browserNote}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  const open = (report: Report, options: BrowserContextOptions = {}) =>
    openPage(browser, html(report, { rules }), { viewport: desktop, ...options });

  const shownSections = (page: Page) => page.locator('h2:visible').allTextContents();
  const shownCauses = (page: Page) => page.locator('summary:visible').allTextContents();
  const countWords = (page: Page) => page.locator('#count').textContent();
  const choose = (page: Page, label: string, value: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: value });

  it('shows the causes by rule at first, the long lists folded', async () => {
    const { page, deeds } = await open(findings);
    expect(await countWords(page)).toBe('显示 9 条，共 9 条');
    expect(await shownSections(page)).toEqual([
      '时限不超过法定的期限 deadline-within-limit 2 处',
      'yaml-syntax 1 处',
      '机构是现在的 organ-current 5 处',
      'channel-known 1 处',
    ]);
    expect(await page.locator('.finding:visible').count()).toBe(5);
    await page.getByText('机构“国土资源局”已改名').click();
    expect(await page.locator('.finding:visible').count()).toBe(9);
    expect(deeds).toEqual([]);
    await page.close();
  });

  it.each([
    ['按主体', ['青禾县教育局、各学校 2 处', '青禾县 自然资源局 5 处', '（未写主体） 2 处']],
    [
      '按事项',
      [
        'YWJY-003 2 处',
        'ZDBC-002 征收<U+001B>[31m公告 1 处',
        'ZDBC-004 现状调查 1 处',
        'ZDBC-013 1 处',
        'ZDBC-050 征地补偿登记 1 处',
        'ZDBC-051 征地补偿支付 1 处',
        '第 1 个事项 1 处',
        '（不属于哪个事项） 1 处',
      ],
    ],
    ['按文件', ['上报 表.xlsx 2 处', '目录/征地补偿.yaml 5 处', '目录/社会救助.yaml 1 处', '目录/空.yaml 1 处']],
  ])('groups anew %s and back', async (grouping, expected) => {
    const { page, deeds } = await open(findings);
    const before = await page.locator('main').innerHTML();
    await choose(page, '分组', grouping);
    expect(await shownSections(page)).toEqual(expected);
    expect(await page.locator('.finding').count()).toBe(9);
    await choose(page, '分组', '按规则');
    expect((await page.locator('main').innerHTML()).replaceAll('\n', '')).toBe(before.replaceAll('\n', ''));
    expect(deeds).toEqual([]);
    await page.close();
  });

  it('counts a cause anew in each group, the gravest first', async () => {
    const { page } = await open(findings);
    await choose(page, '分组', '按文件');
    expect(await shownCauses(page)).toEqual([
      '警告 机构“教育局”已改名 organ-current ',
      '提示 渠道“政府服务中心”不在国家标准的渠道里 （是不是“政务服务中心”？） channel-known ',
      '错误 时限“120个工作日”超过法定的20个工作日 deadline-within-limit ×2',
      '警告 机构“国土资源局”已改名 organ-current ×3',
      '警告 机构“国土资源局”已改名 organ-current ',
      '错误 文件是空的 yaml-syntax ',
    ]);
    await page.close();
  });

  it.each([
    ['级别', '错误', 3, ['时限不超过法定的期限 deadline-within-limit 2 处', 'yaml-syntax 1 处']],
    ['规则', 'channel-known', 1, ['channel-known 1 处']],
    ['主体', '各学校', 2, ['机构是现在的 organ-current 1 处', 'channel-known 1 处']],
    [
      '主体',
      '青禾县 自然资源局',
      5,
      ['时限不超过法定的期限 deadline-within-limit 2 处', '机构是现在的 organ-current 3 处'],
    ],
    ['领域', '义务教育', 2, ['机构是现在的 organ-current 1 处', 'channel-known 1 处']],
    ['文件', '目录/空.yaml', 1, ['yaml-syntax 1 处']],
  ])('shows and counts only what is asked for: %s %s', async (label, value, count, sections) => {
    const { page } = await open(findings);
    await choose(page, label, value);
    expect(await countWords(page)).toBe(`显示 ${count} 条，共 9 条`);
    expect(await shownSections(page)).toEqual(sections);
    await page.close();
  });

  it('finds words of a finding, its cause and its ground, and keeps the groups when all is shown again', async () => {
    const { page } = await open(findings);
    const search = page.getByRole('searchbox', { name: '查找' });
    await choose(page, '分组', '按主体');
    await search.fill('zdbc-05');
    expect(await countWords(page)).toBe('显示 2 条，共 9 条');
    await search.fill('改为“自然资源局”');
    expect(await shownCauses(page)).toEqual([
      '警告 机构“国土资源局”已改名 organ-current ×3',
      '警告 机构“国土资源局”已改名 organ-current ',
    ]);
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect.poll(() => countWords(page)).toBe('显示 9 条，共 9 条');
    await expect.poll(() => page.locator('h2 .total').first().textContent()).toBe('2 处');
    expect(await page.getByLabel('分组', { exact: true }).inputValue()).toBe('organ');
    expect(await shownSections(page)).toHaveLength(3);
    await page.close();
  });

  it('is used by the keyboard alone', async () => {
    const { page, deeds } = await open(findings);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('by');
    await page.getByRole('button', { name: '展开或收起' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.finding:visible').count()).toBe(9);
    await page.keyboard.press('Enter');
    expect(await page.locator('.finding:visible').count()).toBe(0);
    await page.locator('summary').first().focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.finding:visible').count()).toBe(2);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('政府服务中心');
    await page.keyboard.press('Enter');
    expect(await countWords(page)).toBe('显示 1 条，共 9 条');
    expect(page.url()).toBe('https://gkml.test/');
    expect(deeds).toEqual([]);
    await page.close();
  });

  it('shows everything without its script, and no filter that does nothing', async () => {
    const { page } = await open(findings, { javaScriptEnabled: false });
    expect(await page.locator('.finding:visible').count()).toBe(9);
    expect(await page.getByRole('search').isVisible()).toBe(false);
    await page.close();
  });

  it.each<readonly [string, Report, typeof phone]>([
    ['the sample on a phone', findings, phone],
    ['the sample on a desktop', findings, desktop],
    ['nothing found', cleanReport, phone],
    ['words without a break on a phone', hostileFindings('W'.repeat(500)), phone],
    ['words without a break on a desktop', hostileFindings('W'.repeat(500)), desktop],
  ])('is no wider than its window: %s', async (_, report, viewport) => {
    const { page } = await open(report, { viewport });
    expect(await widthBeyond(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('asks for nothing and runs nothing, whatever the texts and the groups', async () => {
    for (const text of hostileTexts.filter((each) => /[<"'&]/u.test(each))) {
      const { page, deeds } = await open(hostileFindings(text));
      for (const by of ['organ', 'item', 'file', 'rule']) await page.locator('#by').selectOption(by);
      for (const label of ['规则', '主体', '领域', '文件']) {
        await page.getByLabel(label, { exact: true }).selectOption({ index: 1 });
      }
      expect(deeds).toEqual([]);
      expect(await countWords(page)).toBe('显示 2 条，共 2 条');
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('img, iframe, svg, a').count()).toBe(0);
      expect(await page.locator('code').first().textContent()).toBe(text);
      await page.close();
    }
  });

  it('prints what is shown, unfolded, and says what was chosen', async () => {
    const { page } = await open(findings);
    await choose(page, '级别', '警告');
    await page.getByRole('searchbox').fill('国土');
    await page.emulateMedia({ media: 'print' });
    const chosen = await page.evaluate("getComputedStyle(document.getElementById('count'), '::after').content");
    expect(chosen).toBe('"（警告，“国土”）"');
    expect(await page.locator('select:visible, input:visible, button:visible').count()).toBe(0);
    expect(await page.locator('.finding:visible').count()).toBe(0);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.finding:visible').count()).toBe(4);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('.finding:visible').count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MediaBox \[0 0 84\d\.?\d* 59\d\.?\d*\]/u);
    await page.close();
  });

  it('stays usable with 5,000 findings', async () => {
    const { page, deeds } = await open(manyFindings(5000));
    expect(await countWords(page)).toBe('显示 5000 条，共 5000 条');
    for (const by of ['organ', 'item', 'file']) await page.locator('#by').selectOption(by);
    expect(await page.locator('h2').count()).toBe(26);
    await page.getByRole('searchbox').fill('反复出现的问题0');
    expect(await countWords(page)).toBe('显示 46 条，共 5000 条');
    await choose(page, '主体', '青禾县第0局');
    expect(await page.locator('.finding:not([hidden])').count()).toBe(1);
    expect(deeds).toEqual([]);
    await page.close();
  });
});
