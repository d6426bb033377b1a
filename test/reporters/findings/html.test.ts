import { describe, expect, it } from 'vitest';
import { html } from '../../../src/reporters/findings/html.ts';
import { hostileTexts } from '../../hostile-changes.ts';
import { cleanReport } from '../sample-report.ts';
import { findings, hostileFindings, manyFindings, rules } from './sample.ts';

const page = html(findings, { rules });
/** Without the style, the script and their checksums, which are no text. */
const bare = (whole: string) =>
  whole
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<script>.*<\/script>/su, '')
    .replace(/sha256-[^']*/gu, 'sha256');

describe('the page of findings', () => {
  it('has the text that its file shows', async () => {
    await expect(bare(page)).toMatchFileSnapshot('expected/findings-html.txt');
  });

  it('has neither filter nor script where nothing was found', () => {
    const clean = html(cleanReport, { rules });
    expect(clean).toContain('<p>没有发现问题（2 个文件、78 个事项）</p>');
    expect(clean).not.toMatch(/<form|<script|<main/u);
  });

  it('says what waivers leave out', () => {
    expect(page).toContain('<p>4 个文件、51 个事项，已豁免 2 处</p>');
    expect(html({ ...cleanReport, waivers: { waived: 3, stale: [] } }, { rules })).toContain('，已豁免 3 处');
  });

  it('offers only what occurs, each organ once however it is spelled', () => {
    const options = (name: string) => {
      const [, list = ''] = new RegExp(`<select id="${name}" name="${name}">(.*?)</select>`, 'u').exec(page) ?? [];
      return [...list.matchAll(/<option[^>]*>([^<]*)/gu)].map(([, words]) => words);
    };
    expect(options('by')).toEqual(['按规则', '按主体', '按事项', '按文件']);
    expect(options('severity')).toEqual(['全部', '错误', '警告', '提示']);
    expect(options('rule')).toEqual([
      '全部',
      '时限不超过法定的期限 deadline-within-limit',
      'yaml-syntax',
      '机构是现在的 organ-current',
      'channel-known',
    ]);
    expect(options('organ')).toEqual(['全部', '各学校', '青禾县 自然资源局', '青禾县教育局']);
    expect(options('domain')).toEqual(['全部', '义务教育', '征地补偿']);
    expect(options('file')).toEqual([
      '全部',
      '上报 表.xlsx',
      '目录/征地补偿.yaml',
      '目录/社会救助.yaml',
      '目录/空.yaml',
    ]);
  });

  it('tells a cause once with its count, and every place', () => {
    expect(page.match(/机构“国土资源局”已改名/gu)).toHaveLength(1);
    expect(page).toMatch(/机构“国土资源局”已改名<\/b> .*×4</u);
    expect(page.match(/<li class="finding"/gu)).toHaveLength(findings.diagnostics.length);
  });

  it('is about as long as what it tells', () => {
    expect(html(manyFindings(5000), { rules }).length).toBeLessThan(5000 * 800);
  });

  it.each(hostileTexts)('has the tags of its own only: %j', (text) => {
    const known = new Set(
      'b body button code details form h1 h2 head header html input label li main mark meta option output p q section select span summary title ul'.split(
        ' ',
      ),
    );
    const whole = bare(html(hostileFindings(text), { rules }));
    const tags = [...whole.matchAll(/<\/?([a-z!][^\s>/]*)/giu)].map(([, name = '']) => name.toLowerCase());
    expect([...new Set(tags)].filter((name) => !known.has(name) && name !== '!doctype')).toEqual([]);
    const attributes = [...whole.matchAll(/\s([a-z-]+)="/giu)].map(([, name = '']) => name);
    expect(attributes.filter((name) => /^(on|style|src|href)/u.test(name))).toEqual([]);
    expect(whole).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/u);
  });
});
