// The page in a real browser: what a screen reader, a phone and an attacker would find.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueToHtml } from '../../src/exporters/html.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { browserNote, mayUseBrowser, openPage, startBrowser, widthBeyond } from '../browser.ts';
import { catalogueOf, sampleCatalogue } from './sample.ts';

const phone = { width: 360, height: 740 };
const desktop = { width: 1440, height: 900 };

describe.skipIf(!mayUseBrowser)(`a page in a browser${browserNote}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  const open = (catalogue: Catalogue, viewport = desktop) =>
    openPage(browser, catalogueToHtml(catalogue), { viewport });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('is a table with a name, headers and rows on a %s', async (_, viewport) => {
    const { page } = await open(sampleCatalogue, viewport);
    const table = page.getByRole('table', { name: sampleCatalogue.目录, exact: true });
    expect(await table.count()).toBe(1);
    const headers = await table.getByRole('columnheader').allTextContents();
    expect(headers.slice(0, 4)).toEqual(['序号', '公开事项', '公开内容（要素）', '公开依据']);
    expect(headers).toContain('依申请公开');
    expect(await table.getByRole('rowheader', { name: /学生资助政策$/ }).count()).toBe(1);
    expect(await table.getByRole('row').count()).toBe(2 + 25);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([sampleCatalogue.目录]);
    await page.close();
  });

  it('gives every cell its headers: as many columns in each row, and a group over its rows', async () => {
    const { page } = await open(sampleCatalogue);
    const spans = await page.$$eval('tr', (rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => [
          Number(cell.getAttribute('colspan') ?? 1),
          Number(cell.getAttribute('rowspan') ?? 1),
        ]),
      ),
    );
    const widths: number[] = [];
    for (const [index, row] of spans.entries()) {
      for (const [columns = 1, rows = 1] of row) {
        for (let below = 0; below < rows; below += 1) widths[index + below] = (widths[index + below] ?? 0) + columns;
      }
    }
    expect(new Set(widths).size).toBe(1);
    const columns = await page.$$eval('colgroup', (groups) =>
      groups.map((group) => Number(group.getAttribute('span') ?? 1)).reduce((sum, span) => sum + span, 0),
    );
    expect(columns).toBe(widths[0]);
    expect(await page.locator('tbody:has(th[scope=rowgroup])').count()).toBe(await page.locator('tbody').count());
    await page.close();
  });

  it('says yes where it shows a tick', async () => {
    const { page } = await open(catalogueOf({ 名称: '甲', 对象: ['全社会'] }));
    expect(await page.getByRole('cell', { name: '是', exact: true }).count()).toBe(1);
    await page.close();
  });

  it('leads to an item by its 编号', async () => {
    const { page } = await open(catalogueOf({ 编号: '义务 #"1', 名称: '甲' }, { 名称: '乙' }));
    await page.getByRole('link', { name: '1', exact: true }).click();
    expect(await page.locator('tr:target').getByRole('rowheader').allTextContents()).toEqual(['甲']);
    await page.close();
  });

  it('asks for nothing and runs nothing, whatever the texts', async () => {
    const texts = [
      '</style><script>alert(1)</script>',
      '</title><script>alert(2)</script>',
      '"><img src=https://evil.test/x onerror=alert(3)>',
      "' onmouseover='alert(4)",
      '<svg onload=alert(5)>',
      '<meta http-equiv=refresh content=0;url=https://evil.test>',
      '<link rel=stylesheet href=https://evil.test/x.css>',
      '--><iframe src=https://evil.test></iframe>',
      '&#60;script&#62;alert(6)&#60;/script&#62;',
      'javascript:alert(7)',
    ];
    const items = texts.map((text) => ({
      编号: text,
      一级事项: text,
      名称: text,
      内容: text,
      依据: [text],
      渠道: [text, text],
      对象: [`特定群体:${text}`],
      层级: [text],
      栏目: { 名称: text, 网址: text },
      扩展: { [text]: text },
    }));
    const { page, deeds } = await open({ ...catalogueOf(...items), 目录: texts.join(''), 版本: texts.join('') });
    for (const text of texts) expect(await page.getByRole('rowheader', { name: text, exact: true }).count()).toBe(2);
    expect(await page.locator('script, img, svg, iframe, link').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(deeds).toEqual([]);
    await page.close();
  });

  it.each<[string, Catalogue]>([
    ['the sample', sampleCatalogue],
    [
      'words without a break',
      catalogueOf({ 名称: 'W'.repeat(300), 栏目: { 网址: `https://a.example/${'x'.repeat(400)}` } }),
    ],
    ['many columns', catalogueOf({ 扩展: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`栏${n}`, '值'])) })],
  ])('is no wider than a phone: %s', async (_, catalogue) => {
    const { page } = await open(catalogue, phone);
    expect(await widthBeyond(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('shows its style: the policy lets it through', async () => {
    const { page, deeds } = await open(sampleCatalogue);
    expect(
      await page.$eval('table', (table) => table.ownerDocument.defaultView?.getComputedStyle(table).borderCollapse),
    ).toBe('collapse');
    expect(deeds).toEqual([]);
    await page.close();
  });

  it('repeats its header on each printed A3 page', async () => {
    const { page } = await open(sampleCatalogue);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MediaBox \[0 0 119\d\.?\d* 84\d\.?\d*\]/u);
    await page.emulateMedia({ media: 'print' });
    expect(await page.$eval('thead', (head) => head.ownerDocument.defaultView?.getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    await page.close();
  });
});
