import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/reporters/changes/html.ts';
import { changesScript } from '../../../src/reporters/changes/html-filter.ts';
import { hostileReport, hostileTexts } from '../../hostile-changes.ts';
import { noChangeReport, sampleChangeReport } from '../../sample-changes.ts';

const page = html(sampleChangeReport, {});
/** Without the style and the script, which are no text. */
const bare = (whole: string) => whole.replace(/<style>.*?<\/style>/su, '').replace(/<script>.*<\/script>/su, '');
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

describe('the page of changes', () => {
  it('has the text that its file shows', async () => {
    await expect(bare(page)).toMatchFileSnapshot('expected/changes-html.txt');
  });

  it('allows its own style and script and nothing else', () => {
    const [, style = ''] = /<style>(.*?)<\/style>/su.exec(page) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/su.exec(page) ?? [];
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/u.exec(page) ?? [];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(script).toBe(changesScript);
  });

  it('offers only what occurs, in an order of its own', () => {
    const options = (name: string) => {
      const [, list = ''] = new RegExp(`<select id="${name}" name="${name}">(.*?)</select>`, 'u').exec(page) ?? [];
      return [...list.matchAll(/<option[^>]*>([^<]*)/gu)].map(([, words]) => words);
    };
    expect(options('domain')).toEqual(['全部', '义务教育', '社会救助', '乡村振兴']);
    expect(options('level')).toEqual(['全部', '高风险', '需关注', '一般']);
    expect(options('reason')).toEqual(['全部', '未说明', '依据立改废', '机构改革', '基准更新', '要素变化', '纯文字']);
    expect(options('organ')).toEqual([
      '全部',
      '青禾县农业农村局',
      '青禾县教育和体育局',
      '青禾县教育局',
      '青禾县民政局',
    ]);
  });

  it('has neither filter nor script where nothing changed', () => {
    const same = html(noChangeReport, {});
    expect(same).toContain('<p>没有改动（前后各 19 个事项）</p>');
    expect(same).not.toMatch(/<form|<script|<table/u);
  });

  it('says which changes were asked for', () => {
    expect(html(sampleChangeReport, { selection: '只看要求放宽的改动' })).toContain('<p>只看要求放宽的改动</p>');
    expect(html(noChangeReport, { selection: '只看“甲”' })).toContain('<p>没有这样的改动（只看“甲”）</p>');
  });

  it.each(hostileTexts)('has the tags of its own only: %j', (text) => {
    const known = new Set(
      'b body br button caption col colgroup dd del details div dl dt form h1 h2 h3 head header html input ins label li main meta option output p section select span strong summary table tbody td th thead title tr ul'.split(
        ' ',
      ),
    );
    const whole = bare(html(hostileReport(text), {}));
    const tags = [...whole.matchAll(/<\/?([a-z!][^\s>/]*)/giu)].map(([, name = '']) => name.toLowerCase());
    expect([...new Set(tags)].filter((name) => !known.has(name) && name !== '!doctype')).toEqual([]);
    const attributes = [...whole.matchAll(/\s([a-z-]+)="/giu)].map(([, name = '']) => name);
    expect(attributes.filter((name) => /^(on|style|src|href)/u.test(name))).toEqual([]);
    expect(whole).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/u);
  });
});
