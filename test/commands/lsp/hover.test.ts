import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver-protocol';
import { type LanguageClient, startClient } from './language-client.ts';
import { misspelled } from './sample-catalogue.ts';

const text = misspelled
  .replace('《中华人民共和国义务教育法》', '《中华人民共和国收养法》')
  .replace('青禾县教育局', '青禾县扶贫办')
  .replace('名称: 政策文件', '名称: 政策文件\n    备注: 政府网站');

const ownRule = `名称: 本县-时限
标题: 本县的时限不超过15个工作日
级别: warning
依据: 《示例省政务公开办法》第六条
应当:
  时限: { 不超过: 15个工作日 }
问题: “{名称}”的时限超过了15个工作日
怎么改: 请改为15个工作日以内
例子:
  正确:
    - { 名称: 政策文件, 时限: 信息形成之日起15个工作日内 }
  错误:
    - { 名称: 政策文件, 时限: 信息形成之日起20个工作日内 }
`;

let folder: string;
let uri: string;
let client: LanguageClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gkml 悬停 '));
  uri = pathToFileURL(join(folder, '义务教育.yaml')).href;
  await mkdir(join(folder, '规则'));
  await writeFile(join(folder, 'gkml.config.yaml'), '');
  await writeFile(join(folder, '规则', '本县-时限.yaml'), ownRule);
  client = startClient(folder);
  await client.initialize();
  await client.open(uri, text);
});

afterAll(async () => {
  await client.leave();
  await rm(folder, { recursive: true, force: true });
});

function at(words: string): Position {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 };
}

describe('hovering', () => {
  it.each([
    [
      'a repealed act',
      '《中华人民共和国收养法》',
      ['## 中华人民共和国收养法（法规）', '# 依据现行有效（basis-in-force）'],
      '- **由谁代替**：中华人民共和国民法典（现行）',
    ],
    [
      'a sound act',
      '《中华人民共和国政府信息公开条例》',
      ['## 中华人民共和国政府信息公开条例（法规）'],
      '- **种类**：行政法规',
    ],
    [
      'an organ of a former name',
      '青禾县扶贫办',
      ['## 扶贫开发办公室（机构）', '# 主体是现有的机关（organ-current）'],
      '“青禾县扶贫办”指的就是它',
    ],
    ['a channel', '政府网站, ', ['## 政府网站（渠道）'], '- **类别**：国家'],
    [
      'a misspelled channel',
      '政府服务中心',
      ['## 政务服务中心（渠道）', '# 渠道写法规范（channel-known）'],
      '“政府服务中心”是误写，应当写上面的名称',
    ],
    ['a domain', '义务教育\n地区', ['## 义务教育（领域）'], '- **代码**：YWJY'],
  ])('%s shows what the register knows, and the rule where there is a finding', async (_, words, titles, fact) => {
    const shown = await client.hover(uri, at(words));
    expect(shown.match(/^#+ .*（(?:法规|机构|渠道|领域|[a-z-]+)）$/gmu)).toEqual(titles);
    expect(shown.split('\n')).toContain(fact);
  });

  it.each([['编号: '], ['备注: '], ['目录: ']])('%s shows nothing', async (words) => {
    expect(await client.hover(uri, at(words))).toBe('');
  });

  it("a finding of the place's own rule shows the page that is made of its file", async () => {
    const shown = await client.hover(uri, at('20个工作日'));
    expect(shown).toContain('# 本县的时限不超过15个工作日（本县-时限）');
    expect(shown).toContain('这条规则是自己编的，写在 规则/本县-时限.yaml');
  });

  it('a document that is not open shows nothing', async () => {
    expect(await client.hover('file:///nowhere.yaml', at('编号: '))).toBe('');
  });
});
