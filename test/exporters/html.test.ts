import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueToHtml } from '../../src/exporters/html.ts';
import { anchorOf, webAddress } from '../../src/exporters/html-text.ts';
import { arbitraryCatalogue } from './arbitrary-catalogue.ts';
import { catalogueOf, sampleCatalogue } from './sample.ts';

const golden = resolve(import.meta.dirname, '../../fixtures/export/compulsory-education.html');
const styles = /<style>.*?<\/style>/su;

describe('a page of a catalogue', () => {
  it('is a table that needs nothing else', async () => {
    await expect(catalogueToHtml(sampleCatalogue)).toMatchFileSnapshot(golden);
  });

  it('has the tags of its own table only, for any catalogue', () => {
    const known = new Set(
      'a body br caption colgroup div h1 h2 head html li main meta section span style table tbody td th thead title tr ul'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const page = catalogueToHtml(catalogue).replace(styles, '').replace('<!doctype html>', '');
        for (const [, tag] of page.matchAll(/<\/?([^\s>]*)/gu)) expect(known).toContain(tag);
        for (const [, address] of page.matchAll(/href="([^"]*)"/gu)) expect(address).toMatch(/^(#|https?:\/\/)/iu);
      }),
    );
  });

  it('escapes what would be tags or would end an attribute', () => {
    const nasty = `</style><script>alert("1")</script>'&`;
    const page = catalogueToHtml({
      ...catalogueOf({ 编号: nasty, 名称: nasty, 扩展: { [nasty]: nasty } }),
      目录: nasty,
      不适用: [{ 名称: nasty, 理由: nasty }],
    });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
  });

  it('gives an id to the first of two items with the same 编号', () => {
    const page = catalogueToHtml(catalogueOf({ 编号: 'A' }, { 编号: 'A' }));
    expect(page.match(/id="item-A"/gu)).toHaveLength(1);
  });

  it('has a header for each group of rows, as high as the group', () => {
    const page = catalogueToHtml(catalogueOf({ 一级事项: '甲' }, { 一级事项: '甲' }, { 一级事项: '' }));
    expect(page).toContain(
      '<th scope="rowgroup" role="rowheader" rowspan="2" class="group" data-label="一级事项">甲</th>',
    );
    expect(page.match(/<tbody/gu)).toHaveLength(2);
  });
});

describe('an address', () => {
  it.each([
    ['https://www.example.gov.cn/a?b=1&c=2', true],
    [' http://www.example.gov.cn ', true],
    ['HTTPS://www.example.gov.cn', true],
    ['javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['//www.example.gov.cn', false],
    ['www.example.gov.cn', false],
    ['https://', false],
    ['https://a b', false],
    ['https://www.example.gov.cn\nhttps://b.example', false],
    ['', false],
  ])('%j is linked: %s', (text, linked) => {
    expect(webAddress(text) !== undefined).toBe(linked);
  });
});

describe('an anchor', () => {
  it.each([
    ['YWJY-003', 'item-YWJY-003'],
    ['义务教育_1', 'item-义务教育_1'],
    ['a"b', 'item-a.22.b'],
    ['a.22.b', 'item-a.2e.22.2e.b'],
    ['\ud800', 'item-.d800.'],
  ])('of %j is %s', (id, anchor) => {
    expect(anchorOf(id)).toBe(anchor);
  });

  it('is another one for another id', () => {
    const id = fc.string({ unit: fc.constantFrom('a', '.', '2', 'e', '"', '-') });
    fc.assert(fc.property(id, id, (a, b) => (anchorOf(a) === anchorOf(b)) === (a === b)));
  });
});
